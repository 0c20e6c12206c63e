import assert from "node:assert/strict";
import { Change, RoleList, Warehouse } from "../../association/role-list";
import { Alter, Scenario } from "./scenario";
import { describeSharedList, mustFail, mustHold } from "./shared-list";
import { VirtualTime } from "./virtual-time";

describeSharedList(300);

/* Each takes out one thing that the promise stands on: the runs must find what is lost then. */
describe("The runs on a namespace find what goes wrong", () => {
    const broken: [says: string, without: Alter, kind: Partial<Scenario>][] = [
        ["when nobody reads back what was written", withoutReadBack, {}],
        ["when the list is read back once, and not again later", (one) => ({ ...one, holdsAfter: 0 }), { slow: 0.3 }],
        ["when a process that stood still writes its old list", (one, time) => stalled(withOldLists(one), time), {}],
        ["when a list is written again after a conflict", withBlindRetries, { modifyingMs: 20_000 }],
    ];
    for (const [says, without, kind] of broken) {
        it(says, async () => {
            assert.match(await mustFail(without, kind), /while its owner was done|unasked|The (list|default) ends/);
        });
    }

    it("and nothing where a process that stood still reads again", async () => {
        await mustHold(stalled);
    });
});

/** Now and then the process stands still after it has read the list, as one that is stopped does. */
function stalled(warehouse: Warehouse, time: VirtualTime): Warehouse {
    return {
        ...warehouse,
        read: async () => {
            const list = await warehouse.read();
            await time.sleep(time.random() < 0.1 ? 30_000 : 0);
            return list;
        },
    };
}

function withOldLists(warehouse: Warehouse): Warehouse {
    return { ...warehouse, freshFor: Infinity };
}

/** Takes every write for done, and does not ask AWS again. */
function withoutReadBack(warehouse: Warehouse): Warehouse {
    let believed: RoleList | undefined;
    return {
        ...warehouse,
        holdsAfter: 0,
        read: async () => believed ?? warehouse.read(),
        write: async (change, seen) => {
            await warehouse.write(change, seen);
            believed = changed(seen, change);
        },
    };
}

function changed(list: RoleList, { add, remove, defaultRoleArn }: Change): RoleList {
    const staying = list.roles.filter(({ arn }) => !remove.includes(arn));
    const roles = [...staying, ...add.map((arn) => ({ arn, applyStatus: "in-sync" }))];
    const current = roles.find(({ arn }) => arn === list.defaultRoleArn)?.arn;
    return { ...list, roles, defaultRoleArn: defaultRoleArn === "" ? undefined : (defaultRoleArn ?? current) };
}

/** What the AWS SDK's own retries would do. */
function withBlindRetries(warehouse: Warehouse, time: VirtualTime): Warehouse {
    const write = async (change: Change, seen: RoleList): Promise<void> => {
        try {
            await warehouse.write(change, seen);
        } catch (error) {
            if ((error as Error).name !== "ConflictException") {
                throw error;
            }
            await time.sleep(1_000);
            await write(change, seen);
        }
    };
    return { ...warehouse, write };
}
