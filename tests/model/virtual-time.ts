import { setImmediate } from "node:timers/promises";
import { Pace } from "../../association/pace";

interface Event {
    at: number;
    happen: () => void;
}

/** A clock that only goes when everybody waits: minutes pass in no time, and a seed gives the same order of events. */
export class VirtualTime implements Pace {
    private time = 0;
    private readonly events: Event[] = [];

    public constructor(public readonly random: () => number) {}

    public readonly now = (): number => this.time;

    public readonly sleep = async (milliseconds: number): Promise<void> =>
        new Promise((resolve) => {
            this.after(milliseconds, resolve);
        });

    /** Lets something happen later. */
    public after(milliseconds: number, happen: () => void): void {
        const at = this.time + Math.max(0, milliseconds);
        const later = this.events.findIndex((event) => event.at > at);
        this.events.splice(later < 0 ? this.events.length : later, 0, { at, happen });
    }

    /** Lets time pass until all is done, and nothing is left to happen. */
    public async run(all: Promise<unknown>): Promise<void> {
        const state = { isDone: false };
        const done = all.finally(() => (state.isDone = true));
        // Until it is awaited below.
        done.catch(() => undefined);
        for (;;) {
            await setImmediate();
            const event = this.events.shift();
            if (event !== undefined) {
                this.time = event.at;
                event.happen();
            } else if (state.isDone) {
                await done;
                return;
            } else {
                throw new Error("Somebody waits for what never happens.");
            }
        }
    }
}

/** A random number from 0 to 1, always the same ones for a seed (mulberry32). */
export function seeded(seed: number): () => number {
    let state = seed | 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}
