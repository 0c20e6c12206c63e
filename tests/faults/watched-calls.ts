import { CallHook } from "../control-plane/call-hook";
import { Outcome } from "../engine/outcome";
import { ServedPlane } from "../engine/served-plane";
import { EngineStack } from "../engine/stack";

/** Where a call is met, and which one it is. */
export interface Meeting {
    when: "before" | "after";
    /** How many came before it. */
    index: number;
    /** "iam CreateRole", "redshift ModifyClusterIamRoles" … */
    call: string;
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
    const meet = (meeting: Meeting) => {
        const error = fault(meeting);
        if (error !== undefined) {
            throw error;
        }
    };
    const indexes = new WeakMap<object, number>();
    const hook: CallHook = {
        before: (made) => {
            const call = `${made.service} ${made.operation}`;
            indexes.set(made, calls.push(call) - 1);
            meet({ when: "before", index: calls.length - 1, call });
        },
        after: (made) => {
            meet({ when: "after", index: indexes.get(made) ?? -1, call: `${made.service} ${made.operation}` });
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
