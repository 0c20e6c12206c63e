/**
 * Stands for a value that the program does not have yet: an Output before it resolves, or one that is unknown in a
 * preview. No rule speaks about it; the rules run again once the value is there.
 */
export const notYetKnown: unique symbol = Symbol("not yet known");

/** Whether the value, or anything inside it, is not there yet. */
export function isNotYetKnown(value: unknown): boolean {
    if (typeof value === "object" && value !== null) {
        return Object.values(value).some(isNotYetKnown);
    }
    return value === notYetKnown;
}
