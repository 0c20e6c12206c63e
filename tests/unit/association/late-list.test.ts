import assert from "node:assert/strict";
import { AssociationError } from "../../../association/association-error";
import { clusterKind } from "../../../association/aws/cluster-warehouse";
import { converge } from "../../../association/converge";
import { RoleList, Warehouse } from "../../../association/role-list";
import { role } from "../control-plane/roles";
import { SimulatedPace } from "./pace";

const mine = role("mine");
const empty: RoleList = {
    roles: [],
    defaultRoleArn: undefined,
    accountId: "123456789012",
    status: "available",
    takesChanges: "now",
};
const full: RoleList = { ...empty, roles: [{ arn: mine, applyStatus: "in-sync" }] };

/** A list that AWS shows without a change for a while after it has taken it. */
function lateBy(milliseconds: number, pace: SimulatedPace): { warehouse: Warehouse; writes: () => number } {
    const writtenAt: number[] = [];
    const warehouse: Warehouse = {
        name: "cluster late in us-east-1",
        kind: clusterKind,
        id: "late",
        region: "us-east-1",
        quota: 50,
        freshFor: Infinity,
        holdsAfter: 0,
        read: () => Promise.resolve(pace.now() - (writtenAt[0] ?? Infinity) >= milliseconds ? full : empty),
        write: () => {
            writtenAt.push(pace.now());
            return Promise.resolve();
        },
    };
    return { warehouse, writes: () => writtenAt.length };
}

async function add(warehouse: Warehouse, pace: SimulatedPace): Promise<boolean> {
    const effort = { pace, timeout: 600_000, log: () => undefined };
    return converge(warehouse, { present: mine, absent: [], isDefault: false }, effort);
}

describe("A list that AWS shows late", () => {
    it("is not written again, nor is anybody accused, within 15 s", async () => {
        // Three writes within 2.5 s were taken for three undoings by somebody else.
        const pace = new SimulatedPace();
        const { warehouse, writes } = lateBy(12_000, pace);
        assert.equal(await add(warehouse, pace), false);
        assert.equal(writes(), 1);
    });

    it("is written again after that, and the error comes after more than 30 s at the earliest", async () => {
        const pace = new SimulatedPace();
        const { warehouse, writes } = lateBy(Infinity, pace);
        await assert.rejects(add(warehouse, pace), (error) => {
            assert.ok(error instanceof AssociationError);
            assert.match(error.message, /^Something else owns the whole list of roles of the cluster late/);
            assert.equal(error.mayHaveChanged, true);
            return true;
        });
        assert.equal(writes(), 3);
        assert.ok(pace.now() > 30_000, `${pace.now()} ms`);
    });
});
