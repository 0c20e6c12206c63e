import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole, RedshiftRoleArgs } from "../../index";
import { deploy, Deployment, World } from "./deploy";

const unrestricted =
    "Statement 1 lets every database user make Redshift assume the role, of every cluster that has it, in every Region. Name the users in a condition on sts:ExternalId, or the Regions by principals such as redshift.us-east-1.amazonaws.com. In RedshiftRole: dbUsers or regions.";
const broad =
    'The policy "extra" allows "s3:*" on "*" in statement 1. Allow the actions that the SQL needs, on the resources that it names. In RedshiftRole: permissions, in place of managedPolicyArns and inlinePolicies.';
const inlinePolicies = {
    extra: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
};
const cluster = { clusterIdentifier: "examplecluster", region: "us-east-1" };

function deployRole(args: RedshiftRoleArgs, world: World = {}): Promise<Deployment> {
    return deploy(() => new RedshiftRole("load", args), world);
}

function warned(...messages: string[]): string[] {
    return messages.map((message) => `warning: [runtime] ${message}`);
}

describe("What is found about a RedshiftRole", () => {
    it("is warned of, each once", async () => {
        const { findings, warnings, errors } = await deployRole({ inlinePolicies });
        assert.deepEqual(findings, warned(`${unrestricted} (trust.unrestricted)`, `${broad} (permissions.broad)`));
        assert.deepEqual([warnings, errors], [[], []]);
    });

    it("is nothing where users or Regions are named", async () => {
        assert.deepEqual((await deployRole({ regions: ["us-east-1"] })).findings, []);
        assert.deepEqual((await deployRole({ cluster, dbUsers: ["user1"] })).findings, []);
        assert.deepEqual((await deployRole({ cluster, dbUserPatterns: ["etl_*"] })).findings, []);
    });

    it("is told of what was looked up", async () => {
        const { findings } = await deployRole({ grants: [{ cluster }], associate: false });
        assert.deepEqual(
            findings,
            warned(
                'Statement 1 allows every database user of a cluster, by "arn:aws:redshift:us-east-1:123456789012:dbuser:examplecluster/*". Name the users, or give a pattern of their names such as etl_*. In RedshiftRole: dbUsers or dbUserPatterns of each grant. (trust.wildcardUsers)',
            ),
        );
    });

    it("of a namespace is told with what Serverless has: no principal of one Region, and users of a workgroup", async () => {
        const { findings } = await deployRole({ namespace: { namespaceName: "analytics" } });
        assert.deepEqual(
            findings,
            warned(
                "Statement 1 lets every database user make Redshift assume the role, of every cluster and namespace that has it, in every Region. Name the users in a condition on sts:ExternalId. In RedshiftRole: a workgroup, with dbUsers. (trust.unrestricted)",
            ),
        );
    });

    it("shows no secret", async () => {
        const clusterIdentifier = pulumi.secret("hushhush");
        const { findings, warnings } = await deployRole({ grants: [{ cluster: { ...cluster, clusterIdentifier } }] });
        assert.deepEqual(findings, []);
        assert.deepEqual(
            warnings,
            warned(
                "trustPolicy breaks the rule trust.wildcardUsers. Its value is secret, so it is not shown; docs/findings.md says what the rule asks for.",
            ),
        );
    });

    it("is told by the warning of the argument alone, where there is one", async () => {
        const workgroup = { workgroupName: "analytics" };
        const sourceArns = ["arn:aws:redshift:us-east-1:123456789012:cluster:examplecluster"];
        const { findings, warnings } = await deployRole({ workgroup, dbUsers: ["user1"], sourceArns });
        assert.deepEqual(findings, []);
        assert.deepEqual(
            warnings,
            warned(
                "sourceArns is given for a role that Serverless is to assume; COPY on Serverless has been seen to fail with aws:SourceArn. restrictToAccount is the safe way.",
            ),
        );
    });

    it("is left to pulumi up where a preview does not know the trust policy", async () => {
        const region = pulumi.output(pulumi.unknown as unknown as string);
        const grants = [{ cluster: { clusterIdentifier: "examplecluster", region } }];
        const { findings, errors } = await deployRole(
            { grants, regions: ["us-east-1"], failOnFindings: true },
            { preview: true },
        );
        assert.deepEqual([findings, errors], [[], []]);
    });

    describe("with failOnFindings", () => {
        const message = [
            'RedshiftRole "load" has 2 problems:',
            `  failOnFindings must find nothing about the role, got trust.unrestricted. ${unrestricted}`,
            `  failOnFindings must find nothing about the role, got permissions.broad. ${broad}`,
        ].join("\n");

        for (const [kind, failOnFindings] of [
            ["true", true],
            ["an Output of true", pulumi.output(true)],
        ] as const) {
            it(`of ${kind} is an error, before anything is deployed`, async () => {
                const { errors, findings, resources } = await deployRole({ inlinePolicies, failOnFindings });
                assert.deepEqual([errors, findings], [[message], []]);
                assert.deepEqual(
                    resources.map(({ type }) => type),
                    ["redshift-iam:index:RedshiftRole"],
                );
            });
        }

        it("is an error also where only the look-up shows it", async () => {
            const { errors } = await deployRole({ grants: [{ cluster }], failOnFindings: true });
            assert.equal(errors.length, 1);
            assert.match(errors[0] ?? "", /got trust\.wildcardUsers\. Statement 1 allows every database user/);
        });

        it("of false is a warning", async () => {
            const { findings, errors } = await deployRole({ failOnFindings: false });
            assert.deepEqual([findings.length, errors], [1, []]);
        });

        it("lets a role through about which nothing is found", async () => {
            const { errors, resources } = await deployRole({ cluster, dbUsers: ["user1"], failOnFindings: true });
            assert.deepEqual(errors, []);
            assert.ok(resources.some(({ type }) => type === "aws:iam/role:Role"));
        });
    });
});
