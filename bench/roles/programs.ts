import type * as iam from "@pulumi/aws/iam";
import type * as redshift from "@pulumi/aws/redshift";
import type { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import * as pulumi from "@pulumi/pulumi";
import type { ResourceProvider } from "@pulumi/pulumi/dynamic";
import type { RedshiftRoleArgs } from "pulumi-redshift-iam";

/*
 * The same roles in several ways. A program loads what it uses itself, as one of a user does, so that the time is part of
 * what is measured.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- an import would load what the other programs use */

/** What makes the given number of roles. */
type Program = (roles: number) => void;

const accountId = "123456789012";
const region = "us-east-1";
const users = ["user1", "user2"];
const policyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const inlinePolicy =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"}]}';

const exclusive = { mode: "exclusive" };

export const programs: { [name: string]: Program } = {
    component: components({ accountId, association: exclusive }),
    "component, account looked up": components({ association: exclusive }),
    "component, shared": components({ accountId }),
    "by hand": byHand(() => accountId, clusterRoles),
    "by hand, account looked up": byHand(() => {
        const aws = require("@pulumi/aws/getCallerIdentity") as {
            getCallerIdentityOutput: typeof getCallerIdentityOutput;
        };
        return aws.getCallerIdentityOutput().accountId;
    }, clusterRoles),
    "by hand, dynamic": byHand(() => accountId, dynamicAssociations),
};

function components(given: RedshiftRoleArgs): Program {
    return (roles) => {
        const { RedshiftRole } = require("pulumi-redshift-iam") as typeof import("pulumi-redshift-iam");
        for (const { name, clusterIdentifier } of numbered(roles)) {
            new RedshiftRole(name, {
                cluster: { clusterIdentifier, region },
                dbUsers: users,
                regions: [region],
                managedPolicyArns: { s3: policyArn },
                inlinePolicies: { extra: inlinePolicy },
                ...given,
            });
        }
    };
}

/** Makes one association: its name, the cluster, the role, and the policies to wait for. */
type Associate = (name: string, clusterIdentifier: string, role: iam.Role, policies: pulumi.Resource[]) => void;

function byHand(account: () => pulumi.Input<string>, associations: () => Associate): Program {
    return (roles) => {
        const { Role, RolePolicy, RolePolicyAttachment } = require("@pulumi/aws/iam") as typeof iam;
        const associate = associations();
        const owner = account();
        for (const { name, clusterIdentifier } of numbered(roles)) {
            const role = new Role(`${name}-role`, {
                assumeRolePolicy:
                    typeof owner === "string"
                        ? trustPolicy(clusterIdentifier, owner)
                        : pulumi.output(owner).apply((id) => trustPolicy(clusterIdentifier, id)),
            });
            const policies = [
                new RolePolicyAttachment(`${name}-s3`, { role: role.name, policyArn }),
                new RolePolicy(`${name}-extra`, { name: "extra", role: role.name, policy: inlinePolicy }),
            ];
            associate(`${name}-association`, clusterIdentifier, role, policies);
        }
    };
}

function clusterRoles(): Associate {
    const { ClusterIamRoles } = require("@pulumi/aws/redshift") as typeof redshift;
    return (name, clusterIdentifier, { arn }, dependsOn) => {
        new ClusterIamRoles(name, { clusterIdentifier, region, iamRoleArns: [arn] }, { dependsOn });
    };
}

/** Nothing in @pulumi/aws adds one role to a cluster's list: a dynamic resource would be written, here one that does nothing. */
function dynamicAssociations(): Associate {
    const { Resource } = require("@pulumi/pulumi/dynamic") as typeof import("@pulumi/pulumi/dynamic");
    const provider: ResourceProvider = {
        create: (inputs: object) => Promise.resolve({ id: "association", outs: inputs }),
    };
    class Association extends Resource {
        public constructor(name: string, props: pulumi.Inputs, opts: pulumi.CustomResourceOptions) {
            super(provider, name, props, opts);
        }
    }
    return (name, clusterIdentifier, { arn }, dependsOn) => {
        new Association(name, { clusterIdentifier, region, roleArn: arn }, { dependsOn });
    };
}

function trustPolicy(clusterIdentifier: string, owner: string): string {
    return JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: `redshift.${region}.amazonaws.com` },
                Action: "sts:AssumeRole",
                Condition: {
                    StringEquals: {
                        "sts:ExternalId": users.map(
                            (user) => `arn:aws:redshift:${region}:${owner}:dbuser:${clusterIdentifier}/${user}`,
                        ),
                    },
                },
            },
        ],
    });
}

function numbered(roles: number): { name: string; clusterIdentifier: string }[] {
    return Array.from({ length: roles }, (_, index) => ({
        name: `load-${index}`,
        clusterIdentifier: `cluster-${index}`,
    }));
}
