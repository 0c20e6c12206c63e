import assert from "node:assert/strict";
import { join } from "node:path";
import { Analyzer } from "@pulumi/pulumi/provider/experimental/analyzer";

/** Pulumi's own analyser of components, which gives the package to Python, Go, C#, Java and YAML. */
describe("The components' args", () => {
    it("are such that Pulumi can make a schema of them", () => {
        const root = join(__dirname, "../../..");
        const analyzer = new Analyzer(root, "redshift-iam", {}, new Set(["RedshiftRole", "ClusterRoleAssociation"]));
        const { components, typeDefinitions } = analyzer.analyze();
        assert.deepEqual(Object.keys(typeDefinitions).sort(), [
            "RedshiftAssociation",
            "RedshiftCluster",
            "RedshiftGrant",
        ]);
        for (const component of Object.values(components)) {
            for (const [name, { description }] of Object.entries({ ...component.inputs, ...component.outputs })) {
                assert.ok(description !== undefined && !description.includes("[object"), name);
            }
        }
        assert.deepEqual(Object.keys(components["RedshiftRole"]?.outputs ?? {}).sort(), [
            "arn",
            "iamRoleClause",
            "name",
            "readyArn",
            "role",
            "trustPolicy",
            "trustPolicyQuota",
            "trustPolicySize",
        ]);
    });
});
