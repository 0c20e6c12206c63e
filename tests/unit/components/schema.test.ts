import assert from "node:assert/strict";
import { join } from "node:path";
import { Analyzer, PropertyDefinition } from "@pulumi/pulumi/provider/experimental/analyzer";

type Properties = Record<string, PropertyDefinition>;

/** Pulumi's own analyser of components, which gives the package to Python, Go, C#, Java and YAML. */
describe("The components' args", () => {
    const names = ["RedshiftRole", "RoleChain", "ClusterRoleAssociation", "NamespaceRoleAssociation"];
    const analyzer = new Analyzer(join(__dirname, "../../.."), "redshift-iam", {}, new Set(names));
    const { components, typeDefinitions } = analyzer.analyze();

    it("are such that Pulumi can make a schema of them", () => {
        assert.deepEqual(Object.keys(components).sort(), [...names].sort());
        assert.deepEqual(Object.keys(typeDefinitions).sort(), [
            "RedshiftAdoption",
            "RedshiftAssociation",
            "RedshiftAssumeRole",
            "RedshiftBedrockModel",
            "RedshiftChainedRole",
            "RedshiftCluster",
            "RedshiftConnection",
            "RedshiftDynamoDbTable",
            "RedshiftEmrCluster",
            "RedshiftGrant",
            "RedshiftHandOver",
            "RedshiftKinesisStream",
            "RedshiftLakeFormationDatabase",
            "RedshiftLambdaFunction",
            "RedshiftModelBucket",
            "RedshiftMskSource",
            "RedshiftNamespace",
            "RedshiftNewRole",
            "RedshiftPermissions",
            "RedshiftRoleSql",
            "RedshiftS3Location",
            "RedshiftSecret",
            "RedshiftSpectrumDatabase",
            "RedshiftUnloadTarget",
            "RedshiftWorkgroup",
        ]);
    });

    it("have a description each, and so have the components and what is in the types", () => {
        for (const [name, { description, inputs, outputs }] of Object.entries(components)) {
            assert.ok(description, name);
            assertDescribed(name, { ...inputs, ...outputs });
        }
        for (const [name, { properties = {} }] of Object.entries(typeDefinitions)) {
            assert.notDeepEqual(properties, {}, name);
            assertDescribed(name, properties);
        }
    });

    it("have these inputs and outputs, of which these are not plain, and these may be left out", () => {
        assert.deepEqual(told(components["ClusterRoleAssociation"]?.inputs), {
            cluster: "plain RedshiftCluster",
            roleArn: "string",
            mode: "plain string, may be left out",
            otherRoleArns: "array, may be left out",
            defaultRole: "boolean, may be left out",
            connection: "plain RedshiftConnection, may be left out",
        });
        assert.deepEqual(told(components["NamespaceRoleAssociation"]?.inputs), {
            namespace: "plain RedshiftNamespace",
            roleArn: "string",
            defaultRole: "boolean, may be left out",
            connection: "plain RedshiftConnection, may be left out",
        });
        assert.deepEqual(told(typeDefinitions["RedshiftAssociation"]?.properties), {
            mode: "plain string, may be left out",
            defaultRole: "boolean, may be left out",
            connection: "plain RedshiftConnection, may be left out",
        });
        assert.deepEqual(told(typeDefinitions["RedshiftConnection"]?.properties), {
            profile: "string, may be left out",
            assumeRoles: "array, may be left out",
        });
        assert.deepEqual(told(typeDefinitions["RedshiftAssumeRole"]?.properties), {
            roleArn: "string",
            externalId: "string, may be left out",
            sessionName: "string, may be left out",
        });
        assert.deepEqual(told(typeDefinitions["RedshiftNamespace"]?.properties), {
            namespaceName: "string",
            region: "string, may be left out",
        });
        for (const name of ["ClusterRoleAssociation", "NamespaceRoleAssociation"]) {
            assert.deepEqual(Object.keys(components[name]?.outputs ?? {}), ["readyArn"]);
        }
        assert.deepEqual(Object.keys(components["RedshiftRole"]?.outputs ?? {}).sort(), [
            "arn",
            "autoCopyBucketPolicies",
            "iamRoleClause",
            "name",
            "readyArn",
            "role",
            "sql",
            "trustPolicy",
            "trustPolicyQuota",
            "trustPolicySize",
            "uniqueId",
        ]);
    });
});

function assertDescribed(owner: string, properties: Properties): void {
    for (const [name, { description }] of Object.entries(properties)) {
        assert.ok(description && !description.includes("[object"), `${owner}: ${name}`);
    }
}

/** Each property in a few words. */
function told(properties: Properties = {}): Record<string, string> {
    return Object.fromEntries(
        Object.entries(properties).map(([name, property]) => {
            const type = "type" in property ? property.type : (property.$ref.split(":").pop() ?? "");
            return [name, `${property.plain ? "plain " : ""}${type}${property.optional ? ", may be left out" : ""}`];
        }),
    );
}
