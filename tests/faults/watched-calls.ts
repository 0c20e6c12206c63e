import { CallHook, HookedCall } from "../control-plane/call-hook";
import { Outcome } from "../engine/outcome";
import { ServedPlane } from "../engine/served-plane";
import { EngineStack } from "../engine/stack";

/** Where a call is met, and which one it is. */
export interface Meeting {
    when: "before" | "after";
    /** "iam CreateRole", "redshift ModifyClusterIamRoles" … */
    call: string;
    /** 1 for the first call of this name. */
    nth: number;
}

/** What AWS does to a call that it does not just answer. */
export type Fault = (meeting: Meeting) => Error | undefined;

/** What an operation did, and the calls of AWS that it made, in order. */
export interface Watched {
    outcome: Outcome;
    calls: string[];
}

/** Runs an operation of a stack while AWS has a fault. */
export async function withFault(
    { account }: EngineStack,
    served: ServedPlane,
    operation: () => Promise<Outcome>,
    fault: Fault = () => undefined,
): Promise<Watched> {
    const calls: string[] = [];
    const meet = (when: Meeting["when"], { service, operation: name }: HookedCall) => {
        const call = `${service} ${name}`;
        if (when === "before") {
            calls.push(call);
        }
        const error = fault({ when, call, nth: calls.filter((one) => one === call).length });
        if (error !== undefined) {
            throw error;
        }
    };
    const hook: CallHook = {
        before: (made) => {
            meet("before", made);
        },
        after: (made) => {
            meet("after", made);
        },
    };
    account.server.hook = hook;
    served.hook = hook;
    try {
        return { outcome: await operation(), calls };
    } finally {
        account.server.hook = {};
        served.hook = {};
    }
}
