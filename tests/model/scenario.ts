import assert from "node:assert/strict";
import fc from "fast-check";
import { Warehouse } from "../../association/role-list";
import { ControlPlane } from "../control-plane/control-plane";
import { Network } from "./network";
import { Person, PersonsWish } from "./person";
import { Stack, Wish } from "./stack";
import { seeded, VirtualTime } from "./virtual-time";
import { Actor, listed, Watcher } from "./watcher";
import { Kind, region, warehousesOn } from "./warehouses";

/** What happens in a run: who wants what, on what, and what goes wrong. */
export interface Scenario {
    kind: Kind;
    seed: number;
    /** Of each of 2 to 6 stacks, one deployment after the other. */
    stacks: Wish[][];
    person: PersonsWish[];
    /** Who claims the default: a stack, the person at the end of the list, or nobody. Two would undo each other rightly. */
    claimer: number;
    hasDefault: boolean;
    faults: number;
    slow: number;
    kills: number;
    applyMs: number;
    modifyingMs: number;
    removingDefault: "clears" | "refuses" | "keeps";
}

/** Takes some part of the algorithm out, or makes trouble for it. */
export type Alter = (warehouse: Warehouse, time: VirtualTime) => Warehouse;

const wish: fc.Arbitrary<Wish> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ role: fc.constantFrom<(0 | 1)[]>(0, 1), isDefault: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constant({ isDefault: false }) },
);

export const scenarios = (kind: Kind): fc.Arbitrary<Scenario> =>
    fc.record({
        kind: fc.constant(kind),
        seed: fc.integer(),
        stacks: fc.array(fc.array(wish, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
        person: fc.array(fc.record({ isListed: fc.boolean(), isDefault: fc.boolean() }), { maxLength: 2 }),
        claimer: fc.integer({ min: -1, max: 6 }),
        hasDefault: fc.boolean(),
        faults: fc.constantFrom(0, 0.1, 0.3),
        slow: fc.constantFrom(0, 0.1, 0.3),
        kills: fc.constantFrom(0, 0.3),
        // That AWS takes longer to add a role to a namespace than we look away is what the promise stands on.
        applyMs: kind === "cluster" ? fc.constantFrom(0, 800, 4_000) : fc.constantFrom(3_500, 8_000),
        modifyingMs: fc.constantFrom(0, 500, 3_000),
        removingDefault: fc.constantFrom("clears", "refuses", "keeps"),
    });

const id = "shared";
const arn = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const foreign = [arn("foreign-1"), arn("foreign-2")];

/** Plays a scenario, and fails as soon as anything is not as promised. `alter` is for showing that this can fail. */
export async function play(scenario: Scenario, alter: Alter = (same) => same): Promise<void> {
    const { kind, applyMs, modifyingMs, removingDefault } = scenario;
    const time = new VirtualTime(seeded(scenario.seed));
    const plane = new ControlPlane({ now: time.now, applyMs, modifyingMs, removingDefault });
    const setUp = { roles: foreign, ...(scenario.hasDefault && { defaultRoleArn: arn("foreign-1") }) };
    if (kind === "cluster") {
        plane.addCluster({ clusterIdentifier: id, ...setUp });
    } else {
        plane.addNamespace({ namespaceName: id, ...setUp });
    }
    const view = () => plane[kind](region, id);

    const stacks = scenario.stacks.map((_, index) => stack(scenario, index, plane, time, alter));
    const person = new Person(kind, id, arn("person"), plane, new Network(plane, time, "person"), time);
    const actors: Actor[] = [...stacks, person];
    const claimer = actors[scenario.claimer];
    const watcher = new Watcher(kind, view, claimer);
    stacks.forEach((one, index) => {
        rolesOf(index).forEach((role) => {
            watcher.owns(one, role);
        });
    });
    watcher.owns(person, arn("person"));
    let broken: unknown;
    plane.onCall = (call) => {
        try {
            watcher.see(call);
        } catch (error) {
            broken ??= error;
        }
    };

    const wishes = scenario.stacks.map((list, index) => list.map((one) => claimed(one, stacks[index] === claimer)));
    const persons = scenario.person.map((one) => claimed(one, person === claimer && one.isListed));
    await time.run(
        Promise.all([...stacks.map((one, index) => one.follow(wishes[index] ?? [])), person.follow(persons)]),
    );

    if (broken !== undefined) {
        throw broken as Error;
    }
    const expected = [...foreign, ...wished(wishes), ...wishedBy(persons)].sort();
    assert.deepEqual([...listed(view())].sort(), expected, `The list ends as ${JSON.stringify(view())}.`);
    assert.ok(
        view().roles.every(({ status }) => status === "in-sync"),
        "The list ends with a role that is not in sync.",
    );
    const claims = [...wishes, persons][scenario.claimer] ?? [];
    assert.equal(view().defaultRoleArn, expectedDefault(scenario, claims), "The default ends as another.");
}

function stack(
    { kind, faults, slow, kills }: Scenario,
    index: number,
    plane: ControlPlane,
    time: VirtualTime,
    alter: Alter,
): Stack {
    const name = `stack-${index}`;
    return new Stack(
        {
            name,
            roles: rolesOf(index),
            warehouse: { [kind === "cluster" ? "clusterIdentifier" : "namespaceName"]: id },
            weather: { faults, slow },
            kills,
            connect: () => {
                const network = new Network(plane, time, name);
                return { network, warehouses: warehousesOn(network, kind, (warehouse) => alter(warehouse, time)) };
            },
        },
        time,
    );
}

function rolesOf(index: number): [string, string] {
    return [arn(`stack-${index}-a`), arn(`stack-${index}-b`)];
}

function claimed<W extends { isDefault: boolean }>(one: W, isClaimer: boolean): W {
    return { ...one, isDefault: one.isDefault && isClaimer };
}

function wished(wishes: Wish[][]): string[] {
    return wishes.flatMap((list, index) => {
        const role = list.at(-1)?.role;
        return role === undefined ? [] : [rolesOf(index)[role]];
    });
}

function wishedBy(persons: PersonsWish[]): string[] {
    return persons.at(-1)?.isListed === true ? [arn("person")] : [];
}

/** The default as it must be in the end, from what its only claimer wanted, one after the other. */
function expectedDefault(
    { hasDefault, claimer }: Scenario,
    claims: readonly (Wish | PersonsWish)[],
): string | undefined {
    let expected = hasDefault ? arn("foreign-1") : undefined;
    let isClaimed = false;
    for (const claim of claims) {
        const roleArn = roleIn(claim, claimer);
        if (claim.isDefault) {
            expected = roleArn;
        } else if (isClaimed && isGivenUp(claim)) {
            expected = undefined;
        }
        isClaimed = claim.isDefault || (isClaimed && !isGivenUp(claim));
    }
    return expected;
}

/** A stack that does not ask for the default any more gives it up; a person's stays until its role goes. */
function isGivenUp(claim: Wish | PersonsWish): boolean {
    return !("isListed" in claim && claim.isListed);
}

function roleIn(claim: Wish | PersonsWish, stack: number): string | undefined {
    if ("isListed" in claim) {
        return arn("person");
    }
    return claim.role === undefined ? undefined : rolesOf(stack)[claim.role];
}
