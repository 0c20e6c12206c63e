import assert from "node:assert/strict";
import { Workgroup } from "@pulumi/aws/redshiftserverless";
import { RedshiftRole, RedshiftRoleArgs } from "../../index";
import { EngineStack } from "./stack";

const unrestricted =
    "Statement 1 lets every database user make Redshift assume the role, of every cluster that has it, in every Region. Name the users in a condition on sts:ExternalId, or the Regions by principals such as redshift.us-east-1.amazonaws.com. In RedshiftRole: dbUsers or regions.";

function program(args: RedshiftRoleArgs) {
    return () => Promise.resolve({ trustPolicy: new RedshiftRole("load", args).trustPolicy });
}

describe("What is found about a RedshiftRole, on the real engine", () => {
    let stack: EngineStack;

    beforeEach(async () => {
        stack = await EngineStack.create();
    });

    afterEach(() => {
        stack.close();
    });

    it("is a warning in the preview, once, and keeps nothing from being deployed", async () => {
        const preview = await stack.preview(program({}));
        assert.deepEqual(
            preview.findings.map((text) => text.trim()),
            [`${unrestricted} (trust.unrestricted)`],
        );
        const up = await stack.up(program({}));
        assert.deepEqual([up.failed, up.diagnostics], [false, []]);
    });

    it("fails the preview with failOnFindings, and nothing is deployed", async () => {
        const failing = program({ failOnFindings: true });
        const preview = await stack.preview(failing);
        assert.equal(preview.failed, true);
        assert.deepEqual(preview.errors["load"], [
            `RedshiftRole "load" has 1 problem:\n  failOnFindings must find nothing about the role, got trust.unrestricted. ${unrestricted}`,
        ]);
        const up = await stack.up(failing);
        assert.equal(up.failed, true);
        assert.deepEqual(
            up.log.filter((entry) => entry.startsWith("create")),
            [],
        );
    });

    it("fails the up, before the role is made, where the preview did not know the workgroup's id", async () => {
        const failing = () => {
            const workgroup = new Workgroup("analytics", { workgroupName: "analytics", namespaceName: "analytics" });
            const role = new RedshiftRole("load", { grants: [{ workgroup }], failOnFindings: true });
            return Promise.resolve({ trustPolicy: role.trustPolicy });
        };
        const preview = await stack.preview(failing);
        assert.deepEqual([preview.failed, preview.diagnostics], [false, []]);

        const up = await stack.up(failing);
        assert.equal(up.failed, true);
        assert.match(up.errors["load"]?.[0] ?? "", /got trust\.wildcardUsers\. Statement 1 allows every database user/);
        assert.deepEqual(
            up.log.filter((entry) => entry.startsWith("create aws:iam")),
            [],
        );
    });
});
