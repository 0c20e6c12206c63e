import assert from "node:assert/strict";
import { clusterIamRoles, newRole, restricted, role, roleArn, trust, user1 } from "./roles";
import { Given, unknown, violations } from "./stack";

const redshift = "redshift.amazonaws.com";
const unrestricted =
    "Statement 1 lets every database user make Redshift assume the role, of every cluster that has it, in every Region. Name the users in a condition on sts:ExternalId, or the Regions by principals such as redshift.us-east-1.amazonaws.com.";

describe("unrestricted-trust", () => {
    it("reports a role for every database user, under the role", async () => {
        assert.deepEqual(await violations("unrestricted-trust", [role(trust(redshift))]), [["load", unrestricted]]);
    });

    it("takes a policy that is no text, as a program may give it", async () => {
        const document = JSON.parse(trust(redshift)) as object;
        assert.deepEqual(await violations("unrestricted-trust", [role(document)]), [["load", unrestricted]]);
    });

    it("reports nothing for a role with users, of EC2, or whose trust policy a preview does not know", async () => {
        const withUnknown = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: unknown }] };
        for (const policy of [restricted, trust("ec2.amazonaws.com"), unknown, withUnknown]) {
            assert.deepEqual(await violations("unrestricted-trust", [role(policy)]), []);
        }
    });
});

describe("anyone-may-assume", () => {
    it("reports a role for Redshift and for everyone", async () => {
        const policy = trust(redshift, undefined, { Principal: { AWS: "*", Service: redshift } });
        assert.deepEqual(await violations("anyone-may-assume", [role(policy)]), [
            [
                "load",
                'Statement 1 lets anyone in any AWS account assume the role, by the principal "*". Name the service, as { "Service": "redshift.amazonaws.com" }.',
            ],
        ]);
        assert.deepEqual(await violations("anyone-may-assume", [role(restricted)]), []);
    });
});

describe("wildcard-users", () => {
    it("reports every user of a cluster, and of clusters whose names are alike", async () => {
        const like = (value: string) => role(trust(redshift, { StringLike: { "sts:ExternalId": value } }));
        const every = user1.replace("user1", "*");
        const alike = user1.replace("my-cluster", "my-*");
        assert.deepEqual(await violations("wildcard-users", [like(every)]), [
            [
                "load",
                `Statement 1 allows every database user of a cluster, by "${every}". Name the users, or give a pattern of their names such as etl_*.`,
            ],
        ]);
        assert.deepEqual(await violations("wildcard-users", [like(alike)]), [
            [
                "load",
                `Statement 1 allows users of more clusters than one, by "${alike}": * also matches / and :. Write each ARN out up to the slash after the cluster's identifier.`,
            ],
        ]);
        assert.deepEqual(await violations("wildcard-users", [like(user1.replace("user1", "etl_*"))]), []);
    });
});

describe("ineffective-trust", () => {
    it("reports a wildcard that is none", async () => {
        const value = user1.replace("user1", "etl_*");
        assert.deepEqual(
            await violations("ineffective-trust", [
                role(trust(redshift, { StringEquals: { "sts:ExternalId": value } })),
            ]),
            [
                [
                    "load",
                    `Statement 1 is never met by sts:ExternalId "${value}": StringEquals takes * and ? as they are, and no ExternalId has them. Write StringLike for a pattern, or name the users.`,
                ],
            ],
        );
    });

    it("reports a role of another service that a cluster has", async () => {
        const list = clusterIamRoles("roles", { clusterIdentifier: "my-cluster", iamRoleArns: [roleArn] });
        assert.deepEqual(await violations("ineffective-trust", [role(trust("ec2.amazonaws.com")), list]), [
            [
                "load",
                'The role is associated with the cluster "my-cluster", and no statement allows Redshift to assume it. Allow the principal redshift.amazonaws.com, or take the role out there.',
            ],
        ]);
        assert.deepEqual(await violations("ineffective-trust", [role(trust("ec2.amazonaws.com"))]), []);
    });
});

describe("trust-near-quota", () => {
    const long = role(trust(redshift, { StringEquals: { "sts:ExternalId": user1 } }, { Sid: "x".repeat(1700) }));

    it("reports what is nearly as long as IAM allows", async () => {
        assert.deepEqual(await violations("trust-near-quota", [long], { config: { trustPolicyQuota: 2048 } }), [
            [
                "load",
                'The trust policy has 1,955 characters: 95 % of IAM\'s quota "Role trust policy length" of 2,048. Before more users are added, raise the quota, to 4,096 at most, or name the users by patterns, or split them over several roles.',
            ],
        ]);
    });

    it("takes the account's quota from the policy's configuration", async () => {
        assert.deepEqual(await violations("trust-near-quota", [long], { config: { trustPolicyQuota: 4096 } }), []);
    });
});

describe("broad-permissions", () => {
    const all = JSON.stringify({ Statement: { Effect: "Allow", Action: "s3:*", Resource: "*" } });
    const message = (name: string) =>
        `The policy "${name}" allows "s3:*" in statement 1. Allow the actions that the SQL needs, on the resources that it names.`;

    it("reports a policy of the role's, in itself or by itself", async () => {
        const inline = role(restricted, { inlinePolicies: [{ name: "s3", policy: all }] });
        const own: Given = { type: "aws:iam/rolePolicy:RolePolicy", name: "own", props: { role: "load", policy: all } };
        assert.deepEqual(await violations("broad-permissions", [inline, own]), [
            ["load", message("s3")],
            ["load", message("own")],
        ]);
    });

    it("reports a policy that a preview would attach to a role that it would make", async () => {
        const stack: Given[] = [
            newRole(restricted),
            { type: "aws:iam/policy:Policy", name: "all-of-s3", props: { policy: all, arn: unknown, id: unknown } },
            {
                type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                name: "attachment",
                props: { role: unknown, policyArn: unknown },
                from: { role: ["load"], policyArn: ["all-of-s3"] },
            },
        ];
        assert.deepEqual(await violations("broad-permissions", stack), [["load", message("all-of-s3")]]);
    });

    it("reports AWS's policy that gives all of a service, and not its read-only one", async () => {
        const attach = (arn: string) => role(restricted, { managedPolicyArns: [arn] });
        const full = "arn:aws:iam::aws:policy/AmazonS3FullAccess";
        assert.deepEqual(await violations("broad-permissions", [attach(full)]), [
            [
                "load",
                `AWS's managed policy "${full}" allows every action of a service or of all, on every resource. Allow the actions that the SQL needs, on the resources that it names.`,
            ],
        ]);
        assert.deepEqual(
            await violations("broad-permissions", [attach("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")]),
            [],
        );
    });

    it("leaves roles alone that are not for Redshift", async () => {
        const policies = { inlinePolicies: [{ name: "s3", policy: all }] };
        assert.deepEqual(await violations("broad-permissions", [role(trust("ec2.amazonaws.com"), policies)]), []);
    });
});

describe("never-associated", () => {
    const message =
        "No cluster and no namespace has the role, so that no SQL can name it. Associate it, or delete it. This policy sees this stack alone.";
    const holders: [type: string, property: string, isList: boolean][] = [
        ["aws:redshift/clusterIamRoles:ClusterIamRoles", "iamRoleArns", true],
        ["aws:redshift/cluster:Cluster", "iamRoles", true],
        ["aws:redshiftserverless/namespace:Namespace", "iamRoles", true],
        ["pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation", "roleArn", false],
        ["pulumi-nodejs:dynamic/redshift-iam:NamespaceRoleAssociation", "roleArn", false],
    ];

    it("reports a role that nothing has, and one where others are had", async () => {
        const other = { type: "aws:redshift/cluster:Cluster", name: "c", props: { iamRoles: [`${roleArn}-2`] } };
        assert.deepEqual(await violations("never-associated", [newRole(restricted)]), [["load", message]]);
        assert.deepEqual(await violations("never-associated", [role(restricted), other]), [["load", message]]);
    });

    for (const [type, property, isList] of holders) {
        it(`takes ${property} of ${type} for an association`, async () => {
            const holder = (value: unknown, from: Record<string, string[]> = {}): Given => ({
                type,
                name: "holder",
                props: { [property]: isList ? [value] : value },
                from,
            });
            assert.deepEqual(await violations("never-associated", [role(restricted), holder(roleArn)]), []);
            const taken = holder(unknown, { [property]: ["load"] });
            assert.deepEqual(await violations("never-associated", [newRole(restricted), taken]), []);
        });
    }

    it("says nothing where a preview cannot tell whose role it is", async () => {
        const holder = clusterIamRoles("roles", { clusterIdentifier: "my-cluster", iamRoleArns: unknown });
        assert.deepEqual(await violations("never-associated", [newRole(restricted), holder]), []);
    });
});
