import { ApiError } from "./api-error";
import { ConnectionDropped } from "./connection-dropped";
import { Operation } from "./operations";

/** What goes wrong with a call: it is refused, or its connection ends before or after the change is made. */
export type Fault = { kind: "refuse"; error: ApiError } | { kind: "drop-before" } | { kind: "drop-after" };

/** The faults that calls are going to meet, one each. */
export class Faults {
    private readonly queues = new Map<Operation, Fault[]>();

    public failNext(operation: Operation, fault: Fault): void {
        this.queues.set(operation, [...(this.queues.get(operation) ?? []), fault]);
    }

    /** Does what the call asks for, unless a fault comes between. */
    public meet<T>(operation: Operation, act: () => T): T {
        const fault = this.queues.get(operation)?.shift();
        switch (fault?.kind) {
            case undefined:
                return act();
            case "refuse":
                throw fault.error;
            case "drop-before":
                throw new ConnectionDropped("connection dropped before the call took effect");
            case "drop-after":
                throw new ConnectionDropped(`connection dropped after: ${outcomeOf(act)}`);
        }
    }
}

function outcomeOf(act: () => unknown): string {
    try {
        act();
        return "ok";
    } catch (error) {
        return tell(error);
    }
}

/** An error, as the log of calls has it. */
export function tell(error: unknown): string {
    if (error instanceof ConnectionDropped) {
        return error.outcome;
    }
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
