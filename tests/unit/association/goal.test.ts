import assert from "node:assert/strict";
import * as fc from "fast-check";
import { goalOf } from "../../../association/association";
import { Goal, nextStep, Step } from "../../../association/goal";
import { Change, ListedRole, RoleList } from "../../../association/role-list";

const arns = ["a", "b", "c", "d"];
const plain = { noNullPrototype: true };

const goals: fc.Arbitrary<Goal> = fc
    .record(
        {
            present: fc.option(fc.constantFrom(...arns), { nil: undefined }),
            others: fc.uniqueArray(fc.constantFrom(...arns), { maxLength: 2 }),
            asks: fc.boolean(),
            demotes: fc.boolean(),
        },
        plain,
    )
    .map(({ present, others, asks, demotes }) => {
        const absent = others.filter((arn) => arn !== present);
        const isDefault = asks && present !== undefined;
        return { present, absent, isDefault, demoted: demotes && !isDefault ? (absent[0] ?? present) : undefined };
    });

const lists: fc.Arbitrary<RoleList> = fc.record(
    {
        roles: fc.uniqueArray(
            fc.record(
                { arn: fc.constantFrom(...arns), applyStatus: fc.constantFrom("in-sync", "adding", "removing") },
                plain,
            ),
            { selector: ({ arn }) => arn },
        ),
        defaultRoleArn: fc.option(fc.constantFrom(...arns), { nil: undefined }),
        accountId: fc.constant(undefined),
        status: fc.constant("modifying"),
        takesChanges: fc.constantFrom("now", "later"),
    },
    plain,
);

/** AWS, which may or may not let a default go with its role. */
function changed(list: RoleList, change: Change, goesAlong: boolean): RoleList {
    const staying = list.roles.filter(({ arn }) => !change.remove.includes(arn));
    const added = change.add.map((arn) => ({ arn, applyStatus: "adding" }));
    const isLost = goesAlong && list.defaultRoleArn !== undefined && change.remove.includes(list.defaultRoleArn);
    const current = isLost ? undefined : list.defaultRoleArn;
    const defaultRoleArn = change.defaultRoleArn === "" ? undefined : (change.defaultRoleArn ?? current);
    return { ...list, roles: [...staying, ...added], defaultRoleArn };
}

/** Time, which passes only for what the goal names, so that a test sees whether anything else is touched. */
function waited(list: RoleList, isNamed: (arn: string) => boolean): RoleList {
    const settled = ({ arn, applyStatus }: ListedRole): ListedRole[] => {
        if (!isNamed(arn)) {
            return [{ arn, applyStatus }];
        }
        return applyStatus === "removing" ? [] : [{ arn, applyStatus: "in-sync" }];
    };
    return { ...list, roles: list.roles.flatMap(settled), takesChanges: "now" };
}

function run(list: RoleList, goal: Goal, goesAlong: boolean): { list: RoleList; steps: Step[] } {
    const isNamed = (arn: string) => arn === goal.present || goal.absent.includes(arn);
    const steps: Step[] = [];
    for (let now = list; steps.length < 10;) {
        const step = nextStep(now, goal);
        if (step.kind === "done") {
            return { list: now, steps };
        }
        steps.push(step);
        now = step.kind === "wait" ? waited(now, isNamed) : changed(now, step.change, goesAlong);
    }
    return assert.fail(`It is never done: ${JSON.stringify(steps)}`);
}

describe("The steps towards a goal", () => {
    it("lead there, whatever the list was", () => {
        fc.assert(
            fc.property(lists, goals, fc.boolean(), (before, goal, goesAlong) => {
                const { list } = run(before, goal, goesAlong);
                const statuses = new Map(list.roles.map(({ arn, applyStatus }) => [arn, applyStatus]));
                assert(goal.present === undefined || statuses.get(goal.present) === "in-sync");
                assert(!goal.absent.some((arn) => statuses.has(arn)));
                assert(!goal.isDefault || list.defaultRoleArn === goal.present);
                assert(goal.demoted === undefined || list.defaultRoleArn !== goal.demoted);
            }),
        );
    });

    it("touch no role that the goal does not name", () => {
        fc.assert(
            fc.property(lists, goals, fc.boolean(), (before, goal, goesAlong) => {
                const { list, steps } = run(before, goal, goesAlong);
                const others = ({ roles }: RoleList) =>
                    roles.filter(({ arn }) => arn !== goal.present && !goal.absent.includes(arn));
                assert.deepEqual(others(list), others(before));
                for (const step of steps) {
                    const { add, remove } = step.kind === "write" ? step.change : { add: [], remove: [] };
                    assert(add.every((arn) => arn === goal.present));
                    assert(remove.every((arn) => goal.absent.includes(arn)));
                }
            }),
        );
    });

    it("touch no default that the goal does not name", () => {
        fc.assert(
            fc.property(lists, goals, fc.boolean(), (before, goal, goesAlong) => {
                const { defaultRoleArn: byDefault } = before;
                fc.pre(!goal.isDefault && byDefault !== goal.demoted && !goal.absent.includes(byDefault ?? ""));
                assert.equal(run(before, goal, goesAlong).list.defaultRoleArn, byDefault);
            }),
        );
    });

    it("are none from where they lead", () => {
        fc.assert(
            fc.property(lists, goals, fc.boolean(), (before, goal, goesAlong) => {
                const { list } = run(before, goal, goesAlong);
                assert.deepEqual(run(list, goal, goesAlong).steps, []);
            }),
        );
    });

    it("write nothing while no change is taken", () => {
        fc.assert(
            fc.property(lists, goals, (list, goal) => {
                assert.notEqual(nextStep({ ...list, takesChanges: "later" }, goal).kind, "write");
            }),
        );
    });

    it("change roles and default in one write", () => {
        const list: RoleList = {
            roles: [{ arn: "a", applyStatus: "in-sync" }],
            defaultRoleArn: "a",
            accountId: undefined,
            status: "available",
            takesChanges: "now",
        };
        assert.deepEqual(nextStep(list, { present: "b", absent: ["a"], isDefault: true }), {
            kind: "write",
            change: { add: ["b"], remove: ["a"], defaultRoleArn: "b" },
        });
    });
});

describe("The goal of an association", () => {
    const association = { warehouse: "examplecluster", region: "us-east-1", roleArn: "a", defaultRole: false };

    it("is its role, and the default where it asks for it", () => {
        const goal = { present: "a", absent: [], isDefault: false, demoted: undefined };
        assert.deepEqual(goalOf(association), goal);
        assert.deepEqual(goalOf({ ...association, defaultRole: true }), { ...goal, isDefault: true });
    });

    it("is that its former roles are gone, but for the one that it has again", () => {
        const before = { ...association, roleArn: "b", replacedRoleArns: ["a", "c"] };
        assert.deepEqual(goalOf(association, before).absent, ["b", "c"]);
        assert.deepEqual(goalOf(association, association).absent, []);
    });

    it("is that its role is the default no more where it was asked for, and is not now", () => {
        const asking = { ...association, defaultRole: true };
        assert.equal(goalOf(association, asking).demoted, "a");
        assert.equal(goalOf(asking, asking).demoted, undefined);
        assert.equal(goalOf(association, association).demoted, undefined);
    });
});
