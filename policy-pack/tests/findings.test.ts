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

    it("reports a role for everyone that does not speak of Redshift", async () => {
        const policy = trust(undefined, undefined, { Principal: { AWS: "*" } });
        assert.deepEqual(await violations("anyone-may-assume", [role(policy)]), [
            [
                "load",
                'Statement 1 lets anyone in any AWS account assume the role, by the principal "*". Name the service, as { "Service": "redshift.amazonaws.com" }.',
            ],
        ]);
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
                `Statement 1 allows users of more clusters than one, by "${alike}" with a wildcard in the cluster's identifier: * also matches / and :. Write each ARN out up to the slash after the cluster's identifier.`,
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

    it("reports a trust policy that cannot be evaluated and speaks of Redshift", async () => {
        const not = (service: string) =>
            trust(undefined, undefined, { Principal: undefined, NotPrincipal: { Service: service } });
        assert.deepEqual(await violations("ineffective-trust", [role(not(redshift))]), [
            [
                "load",
                'Statement[0].NotPrincipal must be left out, got {"Service":"redshift.amazonaws.com"}. This package does not evaluate it: write a Principal, with a condition on aws:PrincipalArn.',
            ],
        ]);
        assert.deepEqual(await violations("ineffective-trust", [role(not("ec2.amazonaws.com"))]), []);
    });

    it("reports a role of another service that a cluster has", async () => {
        const list = clusterIamRoles("roles", { clusterIdentifier: "my-cluster", iamRoleArns: [roleArn] });
        assert.deepEqual(await violations("ineffective-trust", [role(trust("ec2.amazonaws.com")), list]), [
            [
                "load",
                'The role is associated with the cluster "my-cluster", and its trust policy lets no database user there make Redshift assume it. Allow some of them, by the principal redshift.amazonaws.com, or take the role out there.',
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
        `The policy "${name}" allows "s3:*" on "*" in statement 1. Allow the actions that the SQL needs, on the resources that it names.`;

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

    it("reports a policy that one resource attaches to several roles", async () => {
        const policyArn = "arn:aws:iam::aws:policy/AmazonS3FullAccess";
        const attachment = (roles: unknown, more: Partial<Given> = {}): Given => ({
            type: "aws:iam/policyAttachment:PolicyAttachment",
            name: "attachment",
            props: { roles, policyArn },
            ...more,
        });
        const reported = [
            [
                "load",
                `AWS's managed policy "${policyArn}" allows more than SQL needs, on more than it names. Allow the actions that the SQL needs, on the resources that it names.`,
            ],
        ];
        const stack = [role(restricted), attachment(["another", "load"])];
        assert.deepEqual(await violations("broad-permissions", stack), reported);
        const planned = [newRole(restricted), attachment([unknown, unknown], { from: { roles: ["another", "load"] } })];
        assert.deepEqual(await violations("broad-permissions", planned), reported);
    });

    it("reports a policy under the role that it was made for, where two accounts have one of that name", async () => {
        const roles = ["dev", "prod"].map((name) => ({
            ...role(restricted, { name: "shared", arn: `arn:aws:iam::${name}:role/shared` }),
            name,
            provider: name,
        }));
        const own = (from: Record<string, string[]>): Given => ({
            type: "aws:iam/rolePolicy:RolePolicy",
            name: "own",
            props: { role: "shared", policy: all },
            from,
        });
        assert.deepEqual(await violations("broad-permissions", [...roles, own({ role: ["dev"] })]), [
            ["dev", message("own")],
        ]);
        assert.deepEqual(await violations("broad-permissions", [...roles, own({})]), []);
    });

    it("reports AWS's policy that gives all of a service, and not its read-only one", async () => {
        const attach = (arn: string) => role(restricted, { managedPolicyArns: [arn] });
        const full = "arn:aws:iam::aws:policy/AmazonS3FullAccess";
        assert.deepEqual(await violations("broad-permissions", [attach(full)]), [
            [
                "load",
                `AWS's managed policy "${full}" allows more than SQL needs, on more than it names. Allow the actions that the SQL needs, on the resources that it names.`,
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
        "No cluster and no namespace has the role in what was read, which is one file, stack or preview. Unless another has it elsewhere, no SQL can name it: associate it.";
    const holders: [type: string, property: string, isList: boolean, of: string][] = [
        ["aws:redshift/clusterIamRoles:ClusterIamRoles", "iamRoleArns", true, "clusterIdentifier"],
        ["aws:redshift/cluster:Cluster", "iamRoles", true, "clusterIdentifier"],
        ["aws:redshiftserverless/namespace:Namespace", "iamRoles", true, "namespaceName"],
        ["pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation", "roleArn", false, "clusterIdentifier"],
        ["pulumi-nodejs:dynamic/redshift-iam:NamespaceRoleAssociation", "roleArn", false, "namespaceName"],
    ];

    it("reports a role that nothing has, and one where others are had", async () => {
        const other = { type: "aws:redshift/cluster:Cluster", name: "c", props: { iamRoles: [`${roleArn}-2`] } };
        assert.deepEqual(await violations("never-associated", [newRole(restricted)]), [["load", message]]);
        assert.deepEqual(await violations("never-associated", [role(restricted), other]), [["load", message]]);
    });

    for (const [type, property, isList, of] of holders) {
        it(`takes ${property} of ${type} for an association`, async () => {
            const holder = (value: unknown, from: Record<string, string[]> = {}): Given => ({
                type,
                name: "holder",
                props: { [of]: "warehouse", [property]: isList ? [value] : value },
                from,
            });
            assert.deepEqual(await violations("never-associated", [role(restricted), holder(roleArn)]), []);
            const taken = holder(unknown, { [property]: ["load"] });
            assert.deepEqual(await violations("never-associated", [newRole(restricted), taken]), []);
        });
    }

    it("takes a role as a namespace spells it", async () => {
        const namespace: Given = {
            type: "aws:redshiftserverless/namespace:Namespace",
            name: "namespace",
            props: { namespaceName: "ns", iamRoles: [`IamRole(applyStatus=in-sync, iamRoleArn=${roleArn})`] },
        };
        assert.deepEqual(await violations("never-associated", [role(restricted), namespace]), []);
    });

    it("says nothing where a preview cannot tell whose role it is", async () => {
        const holder = clusterIamRoles("roles", { clusterIdentifier: "my-cluster", iamRoleArns: unknown });
        assert.deepEqual(await violations("never-associated", [newRole(restricted), holder]), []);
    });
});
