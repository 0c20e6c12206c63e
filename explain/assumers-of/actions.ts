import { covers } from "./wildcards";

/** Whether a statement's actions, which may be patterns and in any case, have this one among them. */
export function allows(actions: readonly string[], action: string): boolean {
    return actions.some((one) => covers(one.toLowerCase(), action.toLowerCase()));
}
