import assert from "node:assert/strict";
import { Provider } from "@pulumi/aws/provider";
import { ClusterRoleAssociation, RedshiftConnection } from "../../index";
import { Bench } from "./bench";
import { arn, ours } from "./warehouse";

function program(connection?: RedshiftConnection) {
    return () => {
        const provider = new Provider("deployers", { region: "us-east-1", profile: "deployers" });
        const cluster = { clusterIdentifier: "examplecluster" };
        new ClusterRoleAssociation("mine", { cluster, roleArn: arn("mine"), connection }, { providers: [provider] });
        return Promise.resolve({});
    };
}

describe("An association beside an explicit aws.Provider", () => {
    const bench = Bench.forEachTest();

    it("is refused without a connection, before anything is asked", async () => {
        const { failed, diagnostics } = await bench.stack.preview(program());
        assert.equal(failed, true);
        assert.match(diagnostics.join(), /connection must be given beside an explicit aws\.Provider/);
        assert.deepEqual(bench.plane.takeCalls(), []);
    });

    it("is made with the credentials of the connection, by its own roles", async () => {
        const { failed, diagnostics } = await bench.stack.up(program({ assumeRoles: [{ roleArn: arn("deployer") }] }));
        assert.deepEqual([failed, diagnostics], [false, []]);
        const calls = bench.plane
            .takeCalls()
            .map(({ operation, accessKeyId }) => `${operation} by ${accessKeyId ?? ""}`);
        assert.equal(calls[0], "AssumeRole by test");
        assert.deepEqual([...new Set(calls.slice(1))].sort(), [
            "DescribeClusters by ASIADEPLOYER1",
            "ModifyClusterIamRoles by ASIADEPLOYER1",
        ]);
        assert.deepEqual(ours(bench.cluster()), [arn("mine")]);
        assert.deepEqual((await bench.stack.entry("mine-association"))?.inputs?.["connection"], {
            assumeRoles: [{ roleArn: arn("deployer") }],
        });
    });

    it("takes the roles to assume of the stack's configuration where there is no explicit provider", async () => {
        const stack = await bench.addStack({
            config: { "aws:assumeRoles[0].roleArn": { value: arn("stacks") } },
            accessKey: "second",
        });
        const { failed } = await stack.up(() => {
            const cluster = { clusterIdentifier: "examplecluster" };
            new ClusterRoleAssociation("mine", { cluster, roleArn: arn("mine") });
            return Promise.resolve({});
        });
        assert.equal(failed, false);
        const [first, ...others] = bench.plane.takeCalls().map(({ accessKeyId }) => accessKeyId);
        assert.deepEqual([first, [...new Set(others)]], ["second", ["ASIASTACKS1"]]);
    });
});
