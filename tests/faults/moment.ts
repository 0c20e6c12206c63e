import fc from "fast-check";
import { Victim, victims } from "./victim";

/** When something is killed, and what. */
export interface Moment {
    victim: Victim;
    at: AtCall | AtAge;
}

/** Before the call takes effect; after it did, and before anybody is told; or while that is being written down. */
export interface AtCall {
    when: "before" | "after" | "soon after";
    operation: string;
    /** 1 for the first such call. */
    nth: number;
}

/** So many milliseconds after it and the engine began. */
interface AtAge {
    ms: number;
}

/** An age that each reaches before the operation can be over, in milliseconds: a provider begins late. */
const leastAge: Record<Victim, number> = {
    program: 1200,
    engine: 1200,
    "aws provider": 300,
    "dynamic provider": 300,
    all: 1200,
};

/** The calls of an operation, with how often each comes at the least. */
export type Calls = Record<string, number>;

/** For each of these operations a moment: the same ones for the same seed, and each victim as often as the others. */
export function momentsOf(seed: number, operations: readonly Calls[]): Moment[] {
    return operations.map((calls, index) => {
        const victim = victims[index % victims.length] ?? "engine";
        return { victim, at: sample(fc.oneof(...moments(victim, calls)), seed + index) };
    });
}

/** "engine after CreateRole 1" */
export function tell({ victim, at }: Moment): string {
    return "ms" in at ? `${victim} after ${at.ms} ms` : `${victim} ${at.when} ${at.operation} ${at.nth}`;
}

/** One in five is not at a call. */
function moments(victim: Victim, calls: Calls): fc.WeightedArbitrary<Moment["at"]>[] {
    const all = Object.entries(calls).flatMap(([operation, times]) =>
        Array.from({ length: times }, (_, index) => ({ operation, nth: index + 1 })),
    );
    const atCall = fc
        .tuple(fc.constantFrom("before" as const, "after" as const, "soon after" as const), fc.constantFrom(...all))
        .map(([when, call]) => ({ when, ...call }));
    const atAge = fc.record({ ms: fc.integer({ min: 0, max: leastAge[victim] }) });
    return [
        { weight: 4, arbitrary: atCall },
        { weight: 1, arbitrary: atAge },
    ];
}

function sample<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
    const [value] = fc.sample(fc.noBias(arbitrary), { seed, numRuns: 1 });
    return value as T;
}
