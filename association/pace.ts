import { setTimeout } from "node:timers/promises";

/** Time and chance, as the waiting needs them; tests have their own. */
export interface Pace {
    /** Milliseconds. */
    now: () => number;
    sleep: (milliseconds: number) => Promise<void>;
    /** From 0 to 1. */
    random: () => number;
}

export const realPace: Pace = {
    // Not the wall clock, which may be set meanwhile.
    now: () => performance.now(),
    sleep: (milliseconds) => setTimeout(milliseconds),
    random: Math.random,
};

/** The most between two looks at a list that must stay as it is, in milliseconds; AWS takes longer to add a role. */
export const mostBetweenLooks = 3_000;

const first = 500;
const longest = 10_000;

/** How long to wait before attempt number 1, 2, …: growing to 10 s, with jitter, so that many do not come at once. */
export function backOff(attempt: number, random: number): number {
    const full = Math.min(longest, first * 1.6 ** (attempt - 1));
    return full * (0.5 + random / 2);
}
