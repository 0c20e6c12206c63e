import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { ClusterRoleAssociation } from "../../index";
import { Bench } from "./bench";
import { arn, persons } from "./warehouse";

const role = arn("mine");
/** Without a service-linked role, beside which aws.redshift.ClusterIamRoles fails. */
const clusterIdentifier = "plaincluster";

function program(mode: "shared" | "exclusive", otherRoleArns?: string[]): PulumiFn {
    return () => {
        const cluster = { clusterIdentifier };
        new ClusterRoleAssociation("mine", { cluster, roleArn: role, mode, ...(otherRoleArns && { otherRoleArns }) });
        return Promise.resolve({});
    };
}

/* docs/associations.md tells people to do so: Pulumi makes what is new before it deletes what is old. */
describe("An association whose mode changes, once its resource is deleted from the state", () => {
    const bench = Bench.forEachTest();

    beforeEach(() => {
        bench.plane.addCluster({ clusterIdentifier, roles: [persons] });
    });

    function listed(): string[] {
        return bench.cluster(clusterIdentifier).roles.map(({ arn: one }) => one);
    }

    async function settled(): Promise<string[]> {
        await setTimeout(bench.plane.behaviours.applyMs);
        return listed();
    }

    it("keeps its role, and everybody else's, from exclusive to shared", async () => {
        await bench.up(program("exclusive", [persons]));
        await bench.stack.forget("mine-association");
        await bench.up(program("shared"));
        assert.deepEqual((await settled()).sort(), [role, persons].sort());
        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual(await settled(), [persons]);
    });

    it("keeps its role from shared to exclusive", async () => {
        await bench.up(program("shared"));
        await bench.stack.forget("mine-association");
        await bench.up(program("exclusive", [persons]));
        assert.deepEqual((await settled()).sort(), [role, persons].sort());
    });

    it("would lose it otherwise, since the old resource takes it along", async () => {
        await bench.up(program("shared"));
        await bench.stack.up(program("exclusive", [persons]));
        assert.deepEqual(await settled(), [persons]);
    });
});
