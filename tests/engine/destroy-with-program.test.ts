import assert from "node:assert/strict";
import { ClusterRoleAssociation } from "../../index";
import { Bench } from "./bench";
import { arn, ours } from "./warehouse";

describe("An association that is destroyed with its program run", () => {
    const bench = Bench.forEachTest();

    // What an engine checks claims its place, so that nothing else in the program takes it away.
    it("leaves the list, though the program still has it", async () => {
        let runs = 0;
        const program = () => {
            runs += 1;
            const cluster = { clusterIdentifier: "examplecluster" };
            new ClusterRoleAssociation("mine", { cluster, roleArn: arn("mine") });
            return Promise.resolve({});
        };
        await bench.up(program);
        runs = 0;
        const { failed, diagnostics } = await bench.stack.destroy(program);
        assert.deepEqual([failed, diagnostics], [false, []]);
        assert.equal(runs, 1, "the program ran");
        assert.deepEqual(ours(bench.cluster()), []);
        assert.deepEqual(await bench.stack.state(), []);
    });
});
