import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole, RedshiftRoleArgs } from "../../index";
import { deploy, Registered } from "./deploy";

const version = "1.2.3";
const args: RedshiftRoleArgs = { cluster: { clusterIdentifier: "examplecluster" } };

function deployRole(given: Partial<RedshiftRoleArgs> = {}, config: Record<string, string> = {}) {
    return deploy(() => new RedshiftRole("load", { ...args, ...given }, { version }), { config, region: "eu-west-1" });
}

function association({ resources }: { resources: Registered[] }): Registered | undefined {
    return resources.find(({ name }) => name === "load-association");
}

describe("A RedshiftRole that a plugin makes", () => {
    it("registers an association that the plugin serves, in the AWS provider's Region", async () => {
        const deployment = await deployRole();
        assert.deepEqual(deployment.errors, []);
        const { type, inputs, parent } = association(deployment) ?? {};
        assert.equal(type, "redshift-iam:index:ClusterRoleAssociation");
        assert.match(parent ?? "", /redshift-iam:index:RedshiftRole::load$/);
        assert.deepEqual(inputs, {
            clusterIdentifier: "examplecluster",
            region: "eu-west-1",
            roleArn: inputs?.["roleArn"],
            defaultRole: false,
        });
    });

    it("asks for the plugin's version of what the plugin serves, and of nothing else", async () => {
        const manifest = readFileSync(require.resolve("@pulumi/aws/package.json"), "utf8");
        const awsVersion = (JSON.parse(manifest) as { version: string }).version;
        const policies = { managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" } };
        for (const [mode, ofAssociation] of [
            ["shared", version],
            ["exclusive", awsVersion],
        ] as const) {
            const { resources } = await deployRole({ ...policies, association: { mode } });
            const versions = Object.fromEntries(resources.slice(1).map((one) => [one.name, one.version]));
            assert.deepEqual(versions, {
                "load-role": awsVersion,
                "load-s3": awsVersion,
                "load-association": ofAssociation,
            });
        }
    });

    it("registers a namespace's in the same way", async () => {
        const deployment = await deploy(
            () =>
                new RedshiftRole(
                    "load",
                    { namespace: { namespaceName: "analytics", region: "us-west-2" } },
                    { version },
                ),
        );
        const one = deployment.resources.find(({ name }) => name === "load-namespace-association");
        assert.equal(one?.type, "redshift-iam:index:NamespaceRoleAssociation");
        assert.equal(one.inputs["region"], "us-west-2");
    });

    it("gives the association the credentials that the stack's configuration leads the AWS provider to", async () => {
        const assumeRoles = [{ roleArn: "arn:aws:iam::123456789012:role/deployer", duration: "1h" }];
        const config = { "aws:profile": "production", "aws:assumeRoles": JSON.stringify(assumeRoles) };
        const deployment = await deployRole({}, config);
        assert.deepEqual(deployment.errors, []);
        // An external ID may be a secret.
        const { profile, assumeRoles: given } = association(deployment)?.inputs["connection"] as Record<
            string,
            unknown
        >;
        assert.equal(profile, "production");
        assert.ok(pulumi.runtime.isRpcSecret(given));
        assert.deepEqual(pulumi.runtime.unwrapRpcSecret(given), assumeRoles);
    });

    it("gives it the connection in their place", async () => {
        const connection = { profile: "other" };
        const deployment = await deployRole({ association: { connection } }, { "aws:profile": "production" });
        assert.deepEqual(association(deployment)?.inputs["connection"], connection);
    });

    const unread =
        'association.connection must be given beside aws:accessKey, which the plugin is not told of, got nothing. Write { profile: "production" }, or set the plugin\'s own: pulumi config set --secret redshift-iam:accessKey, and so on.';

    it("refuses keys that the plugin is not told of, unless it has its own or a connection", async () => {
        const keys = { "aws:accessKey": "AKIAIOSFODNN7EXAMPLE", "aws:secretKey": "not shown" };
        assert.deepEqual((await deployRole({}, keys)).errors, [`RedshiftRole "load" has 1 problem:\n  ${unread}`]);
        assert.deepEqual(
            (await deployRole({}, { ...keys, "redshift-iam:accessKey": "AKIAI44QH8DHBEXAMPLE" })).errors,
            [],
        );
        assert.deepEqual((await deployRole({ association: { connection: { profile: "p" } } }, keys)).errors, []);
        assert.deepEqual((await deployRole({ associate: false }, keys)).errors, []);
        const named = deployRole({}, { "aws:assumeRoleWithWebIdentity": "{}" });
        assert.match((await named).errors.join(), /given beside aws:assumeRoleWithWebIdentity/);
    });

    const endpoint =
        "association.connection must come with redshift-iam:endpoints beside aws:endpoints, which the plugin is not told of, got none. Set it to the same: pulumi config set --path 'redshift-iam:endpoints[0].redshift', and so on.";

    it("refuses endpoints of its services that the plugin is not told of", async () => {
        const url = "http://localhost:4566";
        const local = { "aws:endpoints": JSON.stringify([{ redshift: url, s3: url }]) };
        const told = `RedshiftRole "load" has 1 problem:\n  ${endpoint}`;
        assert.deepEqual((await deployRole({}, local)).errors, [told]);
        assert.deepEqual((await deployRole({ association: { connection: { profile: "p" } } }, local)).errors, [told]);
        const both = { ...local, "redshift-iam:endpoints": JSON.stringify([{ redshift: url }]) };
        assert.deepEqual((await deployRole({}, both)).errors, []);
        assert.deepEqual((await deployRole({}, { "aws:endpoints": JSON.stringify([{ s3: url }]) })).errors, []);
        assert.deepEqual((await deployRole({ associate: false }, local)).errors, []);
    });

    it("leaves keys to the npm package, where there is no plugin", async () => {
        const config = { "aws:accessKey": "AKIAIOSFODNN7EXAMPLE", "aws:secretKey": "not shown" };
        const deployment = await deploy(() => new RedshiftRole("load", args), { config });
        assert.deepEqual(deployment.errors, []);
        assert.match(association(deployment)?.type ?? "", /^pulumi-nodejs:dynamic/);
    });

    it("asks for a connection beside an explicit provider, as the npm package does", async () => {
        const deployment = await deploy(() => {
            const provider = new Provider("elsewhere", { region: "us-west-2" });
            new RedshiftRole("load", args, { version, providers: { aws: provider } });
        });
        assert.match(
            deployment.errors.join(),
            /association\.connection must be given beside an explicit aws\.Provider/,
        );
    });
});
