import { Role } from "@pulumi/aws/iam";
import { Cluster } from "@pulumi/aws/redshift";
import { Namespace, Workgroup } from "@pulumi/aws/redshiftserverless";
import * as pulumi from "@pulumi/pulumi";
import { ClusterRoleAssociation, NamespaceRoleAssociation, RedshiftRole, RoleChain } from "../../../../index";

const s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const inline =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}';

/** What was there before the stack: a role for `adopt`. */
export function before() {
    const assumeRolePolicy =
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
    new Role("console", { name: "console", assumeRolePolicy, description: "Made by hand" }, { retainOnDelete: true });
    return Promise.resolve({});
}

/** What a user of this version had: every component, in every mode. */
export function program() {
    const warehouse = new Cluster("warehouse", { clusterIdentifier: "warehouse", nodeType: "ra3.large" });
    const own = new Cluster("own", { clusterIdentifier: "own", nodeType: "ra3.large" });
    const other = new Cluster("other", { clusterIdentifier: "other", nodeType: "ra3.large" });
    const west = new Cluster("west", { clusterIdentifier: "west", nodeType: "ra3.large", region: "us-west-2" });
    const namespace = new Namespace("lake", { namespaceName: "lake" });
    const second = new Namespace("second", { namespaceName: "second" });
    const workgroup = new Workgroup("reports", { workgroupName: "reports", namespaceName: namespace.namespaceName });

    const shared = new RedshiftRole("shared", {
        cluster: warehouse,
        dbUsers: pulumi.secret(["user1", "user2"]),
        dbUserPatterns: ["etl_*"],
        managedPolicyArns: { s3 },
        inlinePolicies: { extra: inline },
        permissions: { copyFromS3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }] },
        roleName: "shared",
        description: "COPY and UNLOAD",
        maxSessionDuration: 7200,
        tags: { team: "data" },
        association: { defaultRole: true },
    });
    new RedshiftRole(
        "exclusive",
        {
            cluster: own,
            roleName: "exclusive",
            path: "/redshift/",
            association: { mode: "exclusive", defaultRole: true },
        },
        { customTimeouts: { create: "20m" } },
    );
    new RedshiftRole("both", {
        cluster: { clusterIdentifier: "warehouse", region: "us-east-1" },
        workgroup,
        dbUsers: ["user1"],
        roleName: "both",
    });
    new RedshiftRole("namespace", { namespace: second, roleName: "namespace" });
    new RedshiftRole("granted", {
        grants: [
            { cluster: { clusterIdentifier: "warehouse" }, dbUsers: ["user1"] },
            { workgroup, dbUsers: ["user2"] },
        ],
        restrictToAccount: true,
        roleName: "granted",
    });
    new RedshiftRole("alone", { regions: ["us-east-1", "us-west-2"], roleName: "alone" });
    new RedshiftRole("adopted", { cluster: warehouse, adopt: { roleName: "console" }, associate: false });

    new ClusterRoleAssociation("cluster", { cluster: other, roleArn: shared.readyArn });
    new ClusterRoleAssociation("list", {
        cluster: west,
        roleArn: shared.arn,
        mode: "exclusive",
        otherRoleArns: ["arn:aws:iam::123456789012:role/other"],
    });
    new NamespaceRoleAssociation("analytics", { namespace: second, roleArn: shared.readyArn, defaultRole: true });

    new RoleChain("chain", {
        roles: [
            shared,
            { create: { managedPolicyArns: { s3 }, inlinePolicies: { extra: inline }, roleName: "hub" } },
            {
                create: {
                    key: "reader",
                    permissions: { copyFromS3: [{ bucket: "amzn-s3-demo-lake" }] },
                    roleName: "reader",
                },
            },
            { arn: "arn:aws:iam::210987654321:role/lake-reader" },
        ],
    });
    return Promise.resolve({ copy: shared.iamRoleClause });
}
