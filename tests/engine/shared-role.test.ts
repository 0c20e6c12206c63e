import assert from "node:assert/strict";
import { RedshiftRole, RedshiftRoleArgs } from "../../index";
import { Bench } from "./bench";
import { arn, hasOthers, ours, takeWrites } from "./warehouse";

const args: RedshiftRoleArgs = {
    cluster: { clusterIdentifier: "examplecluster" },
    dbUsers: ["user1"],
    managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
    roleName: "load",
};

function program(changes: Partial<RedshiftRoleArgs> = {}) {
    return () => {
        const { readyArn } = new RedshiftRole("load", { ...args, ...changes });
        return Promise.resolve({ readyArn });
    };
}

describe("RedshiftRole in a cluster that it shares, on the real engine", () => {
    const bench = Bench.forEachTest();

    it("is associated once its policies are attached, leaves the list before it is deleted, and nobody else does", async () => {
        const preview = await bench.stack.preview(program());
        assert.deepEqual([preview.diagnostics, preview.steps["load-association"]], [[], "create"]);
        assert.deepEqual(bench.plane.takeCalls(), []);

        const { order, outputs } = await bench.up(program());
        const made = order.filter((step) => /load-(role|s3|association)$/.test(step));
        assert.deepEqual(made, ["create load-role", "create load-s3", "create load-association"]);
        assert.deepEqual(outputs, { readyArn: arn("load") });
        assert.deepEqual(ours(bench.cluster()), [arn("load")]);

        const destroy = await bench.stack.destroy();
        assert.deepEqual([destroy.failed, destroy.order[0]], [false, "delete load-association"]);
        assert.deepEqual([ours(bench.cluster()), hasOthers(bench.cluster())], [[], true]);
    });

    it("changes its users without a call to Redshift", async () => {
        await bench.up(program());
        bench.plane.takeCalls();
        const { steps } = await bench.up(program({ dbUsers: ["user1", "user2"], managedPolicyArns: {} }));
        const changed = Object.entries(steps).filter(([, step]) => step !== "same");
        assert.deepEqual(changed, [
            ["load-role", "update"],
            ["load-s3", "delete"],
        ]);
        assert.deepEqual(bench.plane.takeCalls(), []);
    });

    it("is replaced by a role of another name without a gap, and the old one is deleted last", async () => {
        await bench.up(program());
        takeWrites(bench.plane);
        const [before, after] = [arn("load"), arn("load-2")];
        const gaps = bench.watch(() => ours(bench.cluster()).some((one) => [before, after].includes(one)));
        const preview = await bench.stack.preview(program({ roleName: "load-2" }));
        assert.equal(preview.steps["load-association"], "update");
        const { order } = await bench.up(program({ roleName: "load-2" }));
        const changed = order.filter((step) => /load-(role|association)$/.test(step) && !step.startsWith("replace"));
        assert.deepEqual(changed, [
            "create-replacement load-role",
            "update load-association",
            "delete-replaced load-role",
        ]);
        assert.deepEqual(takeWrites(bench.plane), [
            { ClusterIdentifier: "examplecluster", AddIamRoles: [after], RemoveIamRoles: [before] },
        ]);
        assert.deepEqual([gaps, ours(bench.cluster())], [[], [after]]);
        assert.equal((await bench.up(program({ roleName: "load-2" }))).steps["load-association"], "same");
    });
});
