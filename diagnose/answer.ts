import { Operation, permissionFor } from "./operations";
import { cannotSee, Step, StepName } from "./step";

/** What AWS says to a call that reads. */
export type Answer<T> = Told<T> | Missing | Refused;

export interface Told<T> {
    is: "told";
    value: T;
}

/** What was asked for is not there. */
export interface Missing {
    is: "missing";
}

/** AWS did not say. */
export interface Refused {
    is: "refused";
    operation: Operation;
    /** What the call is about, as one writes it in a policy. */
    on: string;
    because: string;
    why: Why;
}

/**
 * The permission is missing, AWS does not take the credentials themselves, it tells this to another account alone, or
 * there was no answer.
 */
export type Why = "denied" | "credentials" | "other account" | "no answer";

export function told<T>(value: T): Told<T> {
    return { is: "told", value };
}

export const missing: Missing = { is: "missing" };

/** The answer with its value as the function has it. */
export function mapAnswer<T, U>(answer: Answer<T>, map: (value: T) => U): Answer<U> {
    return answer.is === "told" ? told(map(answer.value)) : answer;
}

/** The step of which AWS says nothing, with the permission that would show it, or with what another account must have. */
export function unseen(name: StepName, { operation, on, because, why }: Refused, theirs?: string): Step {
    const permission = `${permissionFor[operation]} on ${on}`;
    switch (why) {
        case "denied":
            return cannotSee(
                name,
                `these credentials have no ${permission}: ${because}`,
                `Have them allowed ${permission}.`,
            );
        case "other account":
            return cannotSee(name, because, theirs);
        default:
            return cannotSee(name, `${operation} was not answered: ${because}`);
    }
}
