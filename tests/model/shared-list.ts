import assert from "node:assert/strict";
import fc from "fast-check";
import { Alter, play, Scenario, scenarios } from "./scenario";

/** What any number of stacks and a person on one list are promised, in so many random runs. */
export function describeSharedList(runs: number): void {
    for (const kind of ["cluster", "namespace"] as const) {
        describe(`Stacks and a person that share a ${kind}'s list of roles`, () => {
            it(`never lose a role or a default, whatever goes wrong (${runs} runs)`, async () => {
                await fc.assert(
                    fc.asyncProperty(scenarios(kind), async (scenario) => play(scenario)),
                    { numRuns: runs, endOnFailure: false },
                );
            });
        });
    }
}

/** What goes wrong on a namespace, in scenarios of a kind, once some part of the algorithm is taken out. */
export async function mustFail(without: Alter, kind: Partial<Scenario> = {}): Promise<string> {
    const { failed, errorInstance } = await fc.check(runsOf(without, kind), {
        numRuns: 1_000,
        seed: 1,
        endOnFailure: true,
    });
    assert.ok(failed, "no run found anything wrong");
    return String(errorInstance);
}

/** Nothing goes wrong in scenarios of a kind, whatever trouble there is. */
export async function mustHold(alter: Alter, kind: Partial<Scenario> = {}): Promise<void> {
    await fc.assert(runsOf(alter, kind), { numRuns: 100 });
}

function runsOf(alter: Alter, kind: Partial<Scenario>): fc.IAsyncProperty<[Scenario]> {
    const calm = { slow: 0, faults: 0, kills: 0, ...kind };
    const scenario = scenarios("namespace").map((any) => ({ ...any, ...calm }));
    return fc.asyncProperty(scenario, async (one) => play(one, alter));
}
