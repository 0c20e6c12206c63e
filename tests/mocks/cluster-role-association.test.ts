import assert from "node:assert/strict";
import { Provider } from "@pulumi/aws/provider";
import { Cluster } from "@pulumi/aws/redshift";
import * as pulumi from "@pulumi/pulumi";
import { ClusterRoleAssociation, ClusterRoleAssociationArgs } from "../../index";
import { deploy } from "./deploy";
import { Reader } from "./reader";
import { arn, describeShared, sharedOnes } from "./shared-association";

const other = "arn:aws:iam::123456789012:role/other";
const args: ClusterRoleAssociationArgs = {
    cluster: { clusterIdentifier: "reporting", region: "eu-west-1" },
    roleArn: arn,
    mode: "exclusive",
};

function deployAssociation(given: ClusterRoleAssociationArgs) {
    return deploy(() => new ClusterRoleAssociation("reporting", given));
}

describe("ClusterRoleAssociation", () => {
    describeShared({
        component: "ClusterRoleAssociation",
        handle: { clusterIdentifier: "reporting" },
        make: (name, { region, ...others }, opts) =>
            new ClusterRoleAssociation(
                name,
                { cluster: { clusterIdentifier: "reporting", ...(region !== undefined && { region }) }, ...others },
                opts,
            ),
    });

    it("takes shared for its mode too", async () => {
        const deployment = await deployAssociation({ ...args, mode: "shared" });
        assert.deepEqual(deployment.errors, []);
        assert.deepEqual(sharedOnes(deployment)[0]?.inputs, {
            clusterIdentifier: "reporting",
            region: "eu-west-1",
            roleArn: arn,
            defaultRole: false,
        });
    });

    it("takes an aws.redshift.Cluster, in the cluster's own Region, and waits for it", async () => {
        const deployment = await deploy(
            () => {
                const cluster = new Cluster("c", { clusterIdentifier: "warehouse", nodeType: "ra3.large" });
                new ClusterRoleAssociation("reporting", { cluster, roleArn: arn });
            },
            { computed: () => ({ region: "eu-west-1" }) },
        );
        assert.deepEqual(deployment.errors, []);
        const [association] = sharedOnes(deployment);
        assert.equal(association?.inputs["clusterIdentifier"], "warehouse");
        assert.equal(association.inputs["region"], "eu-west-1");
        assert.ok(association.dependsOn.some((urn) => urn.includes("redshift/cluster:Cluster")));
    });
});

describe("ClusterRoleAssociation in exclusive mode", () => {
    it("makes the cluster's list of this role, in the cluster's Region", async () => {
        const { resources, errors } = await deployAssociation(args);
        assert.deepEqual(errors, []);
        const [component, list] = resources;
        assert.equal(component?.type, "redshift-iam:index:ClusterRoleAssociation");
        assert.equal(list?.type, "aws:redshift/clusterIamRoles:ClusterIamRoles");
        assert.equal(list.name, "reporting-association");
        assert.equal(list.parent, component.urn);
        assert.deepEqual(list.inputs, {
            clusterIdentifier: "reporting",
            region: "eu-west-1",
            iamRoleArns: [arn],
        });
        assert.deepEqual(component.outputs, { readyArn: arn });
    });

    it("lists the stack's other roles once, and makes this one the default when asked", async () => {
        const { resources } = await deployAssociation({
            ...args,
            otherRoleArns: [other, arn, other],
            defaultRole: true,
        });
        assert.deepEqual(resources[1]?.inputs, {
            clusterIdentifier: "reporting",
            region: "eu-west-1",
            iamRoleArns: [arn, other],
            defaultIamRoleArn: arn,
        });
    });

    it("warns about a Region it does not know", async () => {
        const cluster = { clusterIdentifier: "reporting", region: "us-north-9" };
        const { warnings } = await deployAssociation({ ...args, cluster });
        assert.deepEqual(warnings, [
            'warning: [runtime] cluster.region is "us-north-9", a Region this version does not know to have Redshift; it is used all the same.',
        ]);
    });

    it("gives readyArn only once the list is there", async () => {
        const { resources } = await deploy(() => new Reader(new ClusterRoleAssociation("reporting", args).readyArn));
        const reader = resources.find(({ type }) => type === "test:index:Reader");
        assert.ok(reader?.dependsOn.some((urn) => urn.includes("ClusterIamRoles")));
    });

    it("hands its custom timeouts and its provider on to the list", async () => {
        const { resources, errors } = await deploy(() => {
            const provider = new Provider("west", { region: "us-west-2", profile: "production" });
            new ClusterRoleAssociation("reporting", args, {
                provider,
                customTimeouts: { create: "1h30m", delete: "90s" },
            });
        });
        assert.deepEqual(errors, []);
        const list = resources.find(({ type }) => type === "aws:redshift/clusterIamRoles:ClusterIamRoles");
        assert.deepEqual(list?.customTimeouts, { create: "1h30m", delete: "90s" });
        assert.ok(!("timeouts" in list.inputs));
        assert.match(list.provider, /::pulumi:providers:aws::west::/);
    });

    const bad: [says: string, given: Record<string, unknown>, message: string][] = [
        [
            "a role's name",
            { roleArn: "copy-unload" },
            'roleArn must be a role\'s ARN, got "copy-unload", a name. Give the ARN, such as "arn:aws:iam::123456789012:role/copy-unload".',
        ],
        [
            "a service-linked role",
            {
                roleArn:
                    "arn:aws:iam::123456789012:role/aws-service-role/redshift.amazonaws.com/AWSServiceRoleForRedshift",
            },
            'roleArn must be a role\'s ARN, got "arn:aws:iam::123456789012:role/aws-service-role/redshift.amazonaws.com/AWSServiceRoleForRedshift", a service-linked role, which AWS keeps to itself. Give a role of your own.',
        ],
        [
            "a user's ARN",
            { roleArn: "arn:aws:iam::123456789012:user/alice" },
            'roleArn must be a role\'s ARN, got "arn:aws:iam::123456789012:user/alice". Roles\' ARNs look like "arn:aws:iam::123456789012:role/copy-unload".',
        ],
        [
            "an empty list of other roles",
            { otherRoleArns: [] },
            "otherRoleArns must be a list of roles' ARNs with at least one element, got []. Leave otherRoleArns out where there are no other roles.",
        ],
        [
            "no role",
            { roleArn: undefined },
            'roleArn must be a role\'s ARN, got nothing. Give text such as "arn:aws:iam::123456789012:role/copy-unload".',
        ],
        [
            "an empty ARN",
            { roleArn: "" },
            'roleArn must be a role\'s ARN, got "". Give text such as "arn:aws:iam::123456789012:role/copy-unload".',
        ],
        [
            "another role without its list",
            { otherRoleArns: other },
            'otherRoleArns must be a list of roles\' ARNs, got "arn:aws:iam::123456789012:role/other". Write ["arn:aws:iam::123456789012:role/other"].',
        ],
        [
            "a name among the other roles",
            { otherRoleArns: [other, "x"] },
            'otherRoleArns[1] must be a role\'s ARN, got "x", a name. Give the ARN, such as "arn:aws:iam::123456789012:role/x".',
        ],
        [
            "defaultRole as text",
            { defaultRole: "yes" },
            'defaultRole must be true or false, got "yes". Write true or false, without quotes, or leave it out.',
        ],
        [
            "an ARN of a cluster",
            { cluster: { clusterIdentifier: "arn:aws:redshift:us-east-1:123456789012:cluster:reporting" } },
            'cluster.clusterIdentifier must be a cluster\'s identifier, got "arn:aws:redshift:us-east-1:123456789012:cluster:reporting", an ARN. Give the identifier alone: "reporting".',
        ],
        [
            "a mode that is an Output, and says nothing of what hangs on the mode",
            { mode: pulumi.output("exclusive"), otherRoleArns: [other] },
            "mode must be plain, since it decides which resources exist, got an Output. Take the value from the stack's configuration or from the program, or put the Outputs inside it.",
        ],
        [
            "a mode that is none, and says nothing of what hangs on the mode",
            { mode: "Exclusive", otherRoleArns: [other] },
            'mode must be "shared" or "exclusive", got "Exclusive". Leave it out for "shared", which adds and removes this role alone. Write "exclusive" if this stack owns the cluster\'s whole list of roles: it removes every other role.',
        ],
        [
            "other roles in the shared mode, which is the default",
            { mode: undefined, otherRoleArns: [other] },
            'otherRoleArns must be left out unless the mode is "exclusive", got ["arn:aws:iam::123456789012:role/other"]. Make a ClusterRoleAssociation for each role, or write mode: "exclusive" if this stack owns the cluster\'s whole list of roles.',
        ],
        [
            "an empty list of other roles in the shared mode, with one problem",
            { mode: "shared", otherRoleArns: [] },
            'otherRoleArns must be left out unless the mode is "exclusive", got []. Make a ClusterRoleAssociation for each role, or write mode: "exclusive" if this stack owns the cluster\'s whole list of roles.',
        ],
        [
            "a connection, which the AWS provider does",
            { connection: { profile: "production" } },
            'connection must be left out where the mode is "exclusive", which the AWS provider does, got {"profile":"production"}. Give the component that provider.',
        ],
        [
            "a misspelt name",
            { role: arn },
            'role must be left out, since no argument has this name, got "arn:aws:iam::123456789012:role/copy-unload". The arguments are: cluster, roleArn, mode, otherRoleArns, defaultRole, connection.',
        ],
    ];
    for (const [says, given, message] of bad) {
        it(`refuses ${says}`, async () => {
            const { errors, resources } = await deployAssociation({ ...args, ...given });
            assert.deepEqual(errors, [`ClusterRoleAssociation "reporting" has 1 problem:\n  ${message}`]);
            assert.equal(resources.length, 1);
        });
    }

    it("refuses a bad ARN that comes as an Output, before the list is made", async () => {
        const { errors, resources } = await deployAssociation({ ...args, roleArn: pulumi.output("copy-unload") });
        assert.match(
            errors.join(),
            /^ClusterRoleAssociation "reporting" has 1 problem:\n {2}roleArn must be a role's ARN/,
        );
        assert.equal(resources.length, 1);
    });
});
