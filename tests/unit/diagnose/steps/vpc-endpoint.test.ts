import assert from "node:assert/strict";
import { ask, denied, role, stepOf, useWorld, workgroupId } from "../world";

describe("diagnose, the step VPC endpoint", () => {
    const world = useWorld();
    const says = "has enhanced VPC routing: the policy of its VPC's endpoint for S3 must allow it too";
    const fix = "Look at PolicyDocument in aws ec2 describe-vpc-endpoints --region us-east-1";

    it("is ok where COPY and UNLOAD do not go through the VPC", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("VPC endpoint"), [
            "ok: not used: cluster examplecluster in us-east-1 has no enhanced VPC routing",
        ]);
    });

    it("cannot be told where they do", async () => {
        world().plane.addCluster({ clusterIdentifier: "examplecluster", roles: [role], enhancedVpcRouting: true });
        assert.deepEqual(await stepOf("VPC endpoint"), [
            `cannot see: cluster examplecluster in us-east-1 ${says}`,
            fix,
        ]);
    });

    it("cannot be told where a workgroup has them go through it", async () => {
        world().plane.addNamespace({ namespaceName: "examplenamespace", roles: [role] });
        world().plane.addWorkgroup({
            workgroupName: "exampleworkgroup",
            namespaceName: "examplenamespace",
            workgroupId,
            enhancedVpcRouting: true,
        });
        assert.deepEqual(await stepOf("VPC endpoint", { cluster: undefined, workgroup: "exampleworkgroup" }), [
            `cannot see: workgroup exampleworkgroup in us-east-1 ${says}`,
            fix,
        ]);
    });

    it("is the last line where S3 refused it, and nothing fails", async () => {
        world().healthy();
        world().plane.addCluster({ clusterIdentifier: "examplecluster", roles: [role], enhancedVpcRouting: true });
        const { output } = await ask({ "sql-error": "S3ServiceException:Access Denied,Status 403" });
        assert.ok(output.endsWith(`\nFirst cause: none that AWS shows.\nTo see VPC endpoint: ${fix}`), output);
    });

    it("cannot be seen without the cluster", async () => {
        assert.deepEqual(await stepOf("VPC endpoint"), [
            "cannot see: there is no cluster examplecluster in us-east-1 to look at",
        ]);
        world().plane.failNext("DescribeClusters", { kind: "refuse", error: denied });
        assert.match((await stepOf("VPC endpoint"))[0] ?? "", /^cannot see: .* no redshift:DescribeClusters on /);
    });
});
