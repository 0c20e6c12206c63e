import * as pulumi from "@pulumi/pulumi";
import { ClusterRoleAssociation, NamespaceRoleAssociation, RedshiftRole, RoleChain } from "../../index";
import { ControlPlane } from "../control-plane/control-plane";
import { addCluster, addNamespace, arn } from "./warehouse";

type Opts = pulumi.ComponentResourceOptions | undefined;

/** A component in one of its modes. */
export interface AnyComponent {
    name: string;
    /** Under another name it makes the same in AWS. */
    make: (name: string, opts?: Opts) => pulumi.ComponentResource;
    /** What it makes, by the end of its name: "role" for "shared-role". */
    makes: string[];
}

const s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const inline =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}';
const policies = {
    managedPolicyArns: { s3 },
    inlinePolicies: { extra: inline },
    permissions: { copyFromS3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }] },
};
const madeOfPolicies = ["s3", "extra", "permissions"];
const connection = {};

/** Every component in every mode, each with a cluster or a namespace of its own. */
export const everyComponent: AnyComponent[] = [
    {
        name: "shared",
        make: (name, opts) =>
            new RedshiftRole(
                name,
                {
                    cluster: { clusterIdentifier: "shared" },
                    dbUsers: ["user1"],
                    roleName: "shared",
                    description: "COPY",
                    ...policies,
                    association: { connection },
                },
                opts,
            ),
        makes: ["role", ...madeOfPolicies, "association"],
    },
    {
        name: "exclusive",
        make: (name, opts) =>
            new RedshiftRole(
                name,
                {
                    cluster: { clusterIdentifier: "exclusive" },
                    roleName: "exclusive",
                    ...policies,
                    association: { mode: "exclusive" },
                },
                opts,
            ),
        makes: ["role", ...madeOfPolicies, "association"],
    },
    {
        name: "workgroup",
        make: (name, opts) =>
            new RedshiftRole(
                name,
                {
                    workgroup: {
                        workgroupName: "workgroup",
                        workgroupId: "1234abcd-12ab-34cd-56ef-1234567890ab",
                        namespaceName: "workgroup",
                    },
                    dbUsers: ["user1"],
                    roleName: "workgroup",
                    association: { connection },
                },
                opts,
            ),
        makes: ["role", "namespace-association"],
    },
    {
        name: "namespace",
        make: (name, opts) =>
            new RedshiftRole(
                name,
                { namespace: { namespaceName: "namespace" }, roleName: "namespace", association: { connection } },
                opts,
            ),
        makes: ["role", "namespace-association"],
    },
    {
        name: "cluster",
        make: (name, opts) =>
            new ClusterRoleAssociation(
                name,
                { cluster: { clusterIdentifier: "cluster" }, roleArn: arn("mine"), connection },
                opts,
            ),
        makes: ["association"],
    },
    {
        name: "list",
        make: (name, opts) =>
            new ClusterRoleAssociation(
                name,
                { cluster: { clusterIdentifier: "list" }, roleArn: arn("mine"), mode: "exclusive" },
                opts,
            ),
        makes: ["association"],
    },
    {
        name: "analytics",
        make: (name, opts) =>
            new NamespaceRoleAssociation(
                name,
                { namespace: { namespaceName: "analytics" }, roleArn: arn("mine"), connection },
                opts,
            ),
        makes: ["association"],
    },
    {
        name: "chain",
        make: (name, opts) =>
            new RoleChain(
                name,
                {
                    roles: [
                        { arn: "arn:aws:iam::210987654321:role/entry" },
                        { create: { roleName: "hub", ...policies } },
                        { create: { key: "reader", roleName: "reader" } },
                    ],
                },
                opts,
            ),
        makes: ["2-role", ...madeOfPolicies.map((policy) => `2-${policy}`), "2-next", "reader-role"],
    },
];

/** The clusters and the namespaces that they are about. Those whose whole list is one component's have nobody else's roles. */
export function addTheirs(plane: ControlPlane): void {
    ["shared", "cluster"].forEach((name) => {
        addCluster(plane, name);
    });
    ["exclusive", "list"].forEach((clusterIdentifier) => {
        plane.addCluster({ clusterIdentifier });
    });
    ["workgroup", "namespace", "analytics"].forEach((name) => {
        addNamespace(plane, name);
    });
}
