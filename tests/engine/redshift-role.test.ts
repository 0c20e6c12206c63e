import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole, RedshiftRoleArgs } from "../../index";
import { EngineStack } from "./stack";

const s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const inline = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}';
const args: RedshiftRoleArgs = {
    cluster: { clusterIdentifier: "examplecluster" },
    dbUsers: ["user1"],
    regions: ["us-east-1"],
    managedPolicyArns: { s3 },
    inlinePolicies: { extra: inline },
    association: { mode: "exclusive" },
};

function program(changes: Partial<RedshiftRoleArgs> = {}, opts?: pulumi.ComponentResourceOptions) {
    return () => {
        const role = new RedshiftRole("load", { ...args, ...changes }, opts);
        return Promise.resolve({ trustPolicy: role.trustPolicy, readyArn: role.readyArn, copy: role.iamRoleClause });
    };
}

describe("RedshiftRole on the real engine", () => {
    let stack: EngineStack;

    beforeEach(async () => {
        stack = await EngineStack.create();
    });

    afterEach(() => {
        stack.close();
    });

    it("previews the trust policy, then creates in order, shows no diff, and deletes in order", async () => {
        const preview = await stack.preview(program());
        assert.deepEqual([preview.failed, preview.diagnostics], [false, []]);

        const up = await stack.up(program());
        assert.deepEqual([up.failed, up.diagnostics], [false, []]);
        const created = up.log.filter((entry) => entry.startsWith("create"));
        assert.equal(created[0], "create aws:iam/role:Role load-role");
        assert.deepEqual(created.slice(1, 3).sort(), [
            "create aws:iam/rolePolicy:RolePolicy load-extra",
            "create aws:iam/rolePolicyAttachment:RolePolicyAttachment load-s3",
        ]);
        assert.equal(created[3], "create aws:redshift/clusterIamRoles:ClusterIamRoles load-association");
        assert.deepEqual(up.outputs, {
            trustPolicy:
                '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.us-east-1.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"arn:aws:redshift:us-east-1:123456789012:dbuser:examplecluster/user1"}}}]}',
            readyArn: "arn:aws:iam::123456789012:role/load-role-1234567",
            copy: "IAM_ROLE 'arn:aws:iam::123456789012:role/load-role-1234567'",
        });

        const again = await stack.up(program());
        assert.deepEqual([...new Set(Object.values(again.steps))], ["same"]);
        const refresh = await stack.refresh();
        assert.equal(refresh.failed, false);

        const { log } = await stack.destroy();
        assert.equal(log[0], "delete aws:redshift/clusterIamRoles:ClusterIamRoles load-association");
        assert.equal(log.at(-1), "delete aws:iam/role:Role load-role");
        assert.deepEqual(await stack.state(), []);
    });

    describe("updates in place, and touches nothing but the role,", () => {
        const changes: Record<string, Partial<RedshiftRoleArgs>> = {
            "when users change": { dbUsers: ["user1", "user2"] },
            "when patterns come": { dbUserPatterns: ["etl_*"] },
            "when Regions change": { regions: ["us-east-1", "eu-west-1"] },
            "when the account is checked": { restrictToAccount: true },
            "when its description changes": { description: "new" },
        };
        for (const [when, change] of Object.entries(changes)) {
            it(when, async () => {
                await stack.up(program());
                const { steps, failed } = await stack.up(program(change));
                assert.equal(failed, false);
                const changed = Object.entries(steps).filter(([, step]) => step !== "same");
                assert.deepEqual(changed, [["load-role", "update"]]);
            });
        }
    });

    it("never touches the role when its policies or the quota change", async () => {
        await stack.up(program());
        const { steps } = await stack.up(
            program({
                managedPolicyArns: { s3, glue: "arn:aws:iam::aws:policy/AWSGlueConsoleFullAccess" },
                trustPolicyQuota: 4096,
            }),
        );
        const changed = Object.entries(steps).filter(([, step]) => step !== "same");
        assert.deepEqual(changed, [["load-glue", "create"]]);
    });

    for (const change of [{ roleName: "another" }, { path: "/redshift/" }]) {
        it(`replaces the role when ${Object.keys(change).join()} changes`, async () => {
            await stack.up(program());
            const { steps } = await stack.preview(program(change));
            assert.match(steps["load-role"] ?? "", /replace/);
        });
    }

    it("says nothing of its own when the engine stops for another reason", async () => {
        const other = () => {
            new RedshiftRole("load", args);
            throw new pulumi.RunError("something else is wrong");
        };
        const { diagnostics } = await stack.preview(other);
        assert.ok(!diagnostics.join().includes("RedshiftRole"), diagnostics.join());
    });
});
