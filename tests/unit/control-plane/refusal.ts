import assert from "node:assert/strict";

/** What the call is refused with, as "name: message". */
export function refusal(act: () => unknown): string {
    try {
        act();
    } catch (error) {
        assert(error instanceof Error);
        return `${error.name}: ${error.message}`;
    }
    return assert.fail("It was not refused.");
}
