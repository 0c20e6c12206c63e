/* What must compile, and what must not: checked by `tsc --noEmit`, never run. */
import { getNamespaceOutput, getWorkgroupOutput, Namespace, Workgroup } from "@pulumi/aws/redshiftserverless";
import { Bucket } from "@pulumi/aws/s3";
import { getClusterOutput } from "@pulumi/aws/redshift";
import { Cluster } from "@pulumi/aws/redshift";
import { Role } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { expectTypeOf } from "expect-type";
import {
    ClusterRoleAssociation,
    ClusterRoleAssociationArgs,
    NamespaceRoleAssociation,
    NamespaceRoleAssociationArgs,
    RedshiftAssociation,
    RedshiftAssumeRole,
    RedshiftCluster,
    RedshiftConnection,
    RedshiftNamespace,
    RedshiftRole,
    RedshiftRoleArgs,
    RedshiftWorkgroup,
} from "../../index";
import { trustPolicy, TrustPolicy } from "../../trust";

declare const cluster: Cluster;
declare const text: pulumi.Output<string>;
declare const role: RedshiftRole;
declare const namespace: Namespace;
declare const workgroup: Workgroup;
declare const bucket: Bucket;

// A cluster is a resource, what a look-up gives, or its identifier.
expectTypeOf(cluster).toExtend<RedshiftCluster>();
expectTypeOf(getClusterOutput({ clusterIdentifier: "c" })).toExtend<RedshiftCluster>();
expectTypeOf({ clusterIdentifier: "c" }).toExtend<RedshiftCluster>();
expectTypeOf({ clusterIdentifier: text, region: text }).toExtend<RedshiftCluster>();

// So is a namespace.
expectTypeOf(namespace).toExtend<RedshiftNamespace>();
expectTypeOf(getNamespaceOutput({ namespaceName: "n" })).toExtend<RedshiftNamespace>();
expectTypeOf({ namespaceName: "n" }).toExtend<RedshiftNamespace>();
expectTypeOf({ namespaceName: text, region: text }).toExtend<RedshiftNamespace>();

// And so is a workgroup.
expectTypeOf(workgroup).toExtend<RedshiftWorkgroup>();
expectTypeOf(getWorkgroupOutput({ workgroupName: "w" })).toExtend<RedshiftWorkgroup>();
expectTypeOf({ workgroupName: "w" }).toExtend<RedshiftWorkgroup>();
expectTypeOf({
    workgroupName: text,
    region: text,
    workgroupId: text,
    namespaceName: text,
}).toExtend<RedshiftWorkgroup>();
expectTypeOf({ workgroup, grants: [{ workgroup, dbUsers: [text] }] }).toExtend<RedshiftRoleArgs>();

// What a role is for, by the resources themselves.
expectTypeOf({ permissions: { copyFromS3: [bucket], unloadToS3: [bucket] } }).toExtend<RedshiftRoleArgs>();

// Every leaf takes an Output, alone and in a list.
expectTypeOf<{
    dbUsers: pulumi.Output<string>[];
    dbUserPatterns: pulumi.Output<string[]>;
    regions: Promise<string[]>;
    accountId: pulumi.Output<string>;
    restrictToAccount: pulumi.Output<boolean>;
    sourceArns: pulumi.Output<string>[];
    managedPolicyArns: { s3: pulumi.Output<string> };
    inlinePolicies: { s3: pulumi.Output<string> };
    roleName: pulumi.Output<string>;
    path: pulumi.Output<string>;
    description: pulumi.Output<string>;
    maxSessionDuration: pulumi.Output<number>;
    permissionsBoundary: pulumi.Output<string>;
    tags: pulumi.Output<Record<string, string>>;
    trustPolicyQuota: pulumi.Output<number>;
    grants: { cluster: Cluster; dbUsers: pulumi.Output<string[]>; dbUserPatterns: pulumi.Output<string>[] }[];
    namespace: Namespace;
    association: {
        mode: "exclusive";
        defaultRole: pulumi.Output<boolean>;
        connection: { profile: pulumi.Output<string>; assumeRoles: { roleArn: pulumi.Output<string> }[] };
    };
}>().toExtend<RedshiftRoleArgs>();
expectTypeOf<{
    cluster: Cluster;
    roleArn: pulumi.Output<string>;
    mode: "shared";
    otherRoleArns: pulumi.Output<string>[];
    defaultRole: pulumi.Output<boolean>;
    connection: RedshiftConnection;
}>().toExtend<ClusterRoleAssociationArgs>();
expectTypeOf<{
    namespace: Namespace;
    roleArn: pulumi.Output<string>;
    defaultRole: pulumi.Output<boolean>;
    connection: RedshiftConnection;
}>().toExtend<NamespaceRoleAssociationArgs>();
expectTypeOf<{
    profile: pulumi.Output<string>;
    assumeRoles: pulumi.Output<RedshiftAssumeRole>[];
}>().toExtend<RedshiftConnection>();
expectTypeOf<{
    roleArn: pulumi.Output<string>;
    externalId: pulumi.Output<string>;
    sessionName: pulumi.Output<string>;
}>().toExtend<RedshiftAssumeRole>();

// What may be left out: all of an association and of a connection; the mode has a default.
expectTypeOf<object>().toExtend<RedshiftAssociation>();
expectTypeOf<object>().toExtend<RedshiftConnection>();
expectTypeOf({ cluster, roleArn: text }).toExtend<ClusterRoleAssociationArgs>();
expectTypeOf({ namespace, roleArn: text }).toExtend<NamespaceRoleAssociationArgs>();

expectTypeOf(role.role).toEqualTypeOf<Role>();
expectTypeOf(role.arn).toEqualTypeOf<pulumi.Output<string>>();
expectTypeOf(role.name).toEqualTypeOf<pulumi.Output<string>>();
expectTypeOf(role.trustPolicy).toEqualTypeOf<pulumi.Output<string>>();
expectTypeOf(role.trustPolicySize).toEqualTypeOf<pulumi.Output<number>>();
expectTypeOf(role.iamRoleClause).toEqualTypeOf<pulumi.Output<string>>();
expectTypeOf(role.readyArn).toEqualTypeOf<pulumi.Output<string>>();
expectTypeOf<ClusterRoleAssociation["readyArn"]>().toEqualTypeOf<pulumi.Output<string>>();
expectTypeOf<NamespaceRoleAssociation["readyArn"]>().toEqualTypeOf<pulumi.Output<string>>();
expectTypeOf(trustPolicy({})).toEqualTypeOf<TrustPolicy>();

export function mustNotCompile(): void {
    // @ts-expect-error a misspelt argument
    new RedshiftRole("r", { dbUser: ["user1"] });
    // @ts-expect-error users are a list
    new RedshiftRole("r", { dbUsers: "user1" });
    // @ts-expect-error a cluster is no text
    new RedshiftRole("r", { cluster: "examplecluster" });
    // @ts-expect-error a cluster has an identifier
    new RedshiftRole("r", { cluster: { region: "us-east-1" } });
    // @ts-expect-error an account ID as a number would lose its leading zeros
    new RedshiftRole("r", { accountId: 123456789012 });
    // @ts-expect-error policies are a map, whose keys name the resources
    new RedshiftRole("r", { managedPolicyArns: ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"] });
    // @ts-expect-error whether there is an association decides which resources exist
    new RedshiftRole("r", { associate: pulumi.output(true) });
    // @ts-expect-error the mode decides which resources exist
    new RedshiftRole("r", { cluster, association: { mode: text } });
    // @ts-expect-error the mode decides which resources exist
    new ClusterRoleAssociation("a", { cluster, roleArn: "arn", mode: text });
    // @ts-expect-error a namespace is no text
    new RedshiftRole("r", { namespace: "examplenamespace" });
    // @ts-expect-error only a cluster's association has a mode
    new NamespaceRoleAssociation("a", { namespace, roleArn: "arn", mode: "shared" });
    // @ts-expect-error an association has a role
    new NamespaceRoleAssociation("a", { namespace });
    // @ts-expect-error a role to assume is more than its ARN
    new ClusterRoleAssociation("a", { cluster, roleArn: "arn", connection: { assumeRoles: ["arn"] } });
    // @ts-expect-error a namespace has a name
    new NamespaceRoleAssociation("a", { namespace: {}, roleArn: "arn" });
    // @ts-expect-error a connection holds no secret, since the state keeps it
    new ClusterRoleAssociation("a", { cluster, roleArn: "arn", connection: { secretKey: "s" } });
    // @ts-expect-error a workgroup is no text
    new RedshiftRole("r", { workgroup: "exampleworkgroup" });
    // @ts-expect-error a workgroup is told by its name, not by its id
    new RedshiftRole("r", { workgroup: { workgroupId: "1234abcd-12ab-34cd-56ef-1234567890ab" } });
    // @ts-expect-error the pure function takes no Outputs
    trustPolicy({ dbUsers: [text] });
    // @ts-expect-error outputs cannot be set
    role.arn = text;
}
