import assert from "node:assert/strict";
import { account, denied, role, stepOf, trusting, useWorld } from "../world";

describe("diagnose, the step default role", () => {
    const world = useWorld();

    it("tells by the way which one it is, where the SQL names a role", async () => {
        const other = `arn:aws:iam::${account}:role/other`;
        world().plane.addCluster({ clusterIdentifier: "examplecluster", roles: [role, other], defaultRoleArn: other });
        assert.deepEqual(await stepOf("default role"), [
            `ok: not used: the SQL names the role. IAM_ROLE default would be ${other}`,
        ]);
    });

    it("tells by the way that there is none", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("default role"), [
            "ok: not used: the SQL names the role. IAM_ROLE default would be no role",
        ]);
    });

    it("is ok where the SQL says default, and there is one, which all other steps are about", async () => {
        world().plane.addCluster({ clusterIdentifier: "examplecluster", roles: [role], defaultRoleArn: role });
        world().aws.iam.addRole({ arn: role, trustPolicy: trusting("user1") });
        assert.deepEqual(await stepOf("default role", { role: "default" }), [`ok: IAM_ROLE default is ${role}`]);
        assert.deepEqual(await stepOf("role", { role: "default" }), [`ok: ${role} is there`]);
    });

    it("fails where the SQL says default, and there is none", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("default role", { role: "default" }), [
            "fails: cluster examplecluster in us-east-1 has no default role: IAM_ROLE default is no role",
            "Give the RedshiftRole association: { defaultRole: true }, or name the role in the SQL.",
        ]);
    });

    it("leaves the steps about the role in the dark where there is none", async () => {
        world().healthy();
        const unknown = ["cannot see: which role it is depends on the default role, which is not known"];
        assert.deepEqual(await stepOf("association", { role: "default" }), [
            "cannot see: there is no default role to look for",
        ]);
        for (const name of ["role", "trust", "permissions boundary", "permission", "bucket policy", "KMS"]) {
            assert.deepEqual(await stepOf(name, { role: "default" }), unknown, name);
        }
    });

    it("cannot be seen without redshift:DescribeClusters", async () => {
        world().healthy();
        world().plane.failNext("DescribeClusters", { kind: "refuse", error: denied });
        const [says] = await stepOf("default role", { role: "default" });
        assert.match(
            says ?? "",
            /^cannot see: these credentials have no redshift:DescribeClusters on \*: AccessDenied/,
        );
    });

    it("cannot be seen where there is no such cluster", async () => {
        assert.deepEqual(await stepOf("default role"), [
            "cannot see: there is no cluster examplecluster in us-east-1 to look at",
        ]);
    });
});
