import { partitionOf } from "../../trust/region";
import { awsError } from "./refusal";
import { Change, ListedRole, RoleList, Warehouse, WarehouseKind } from "../role-list";
import { isServiceLinked } from "./service-linked";

/** The calls of Redshift that are made, as the AWS SDK has them. */
export interface ClusterApi {
    describeClusters: (input: {
        ClusterIdentifier: string;
    }) => Promise<{ Clusters?: ClusterDescription[] | undefined }>;
    modifyClusterIamRoles: (input: ModifyInput) => Promise<unknown>;
}

/** What is read of a cluster's description. */
export interface ClusterDescription {
    ClusterStatus?: string | undefined;
    ClusterNamespaceArn?: string | undefined;
    DefaultIamRoleArn?: string | undefined;
    IamRoles?: { IamRoleArn?: string | undefined; ApplyStatus?: string | undefined }[] | undefined;
}

/** Adds and removes the roles that it names, and no others. */
export interface ModifyInput {
    ClusterIdentifier: string;
    AddIamRoles?: string[];
    RemoveIamRoles?: string[];
    DefaultIamRoleArn?: string;
}

export const clusterKind: WarehouseKind = {
    noun: "cluster",
    identifier: "clusterIdentifier",
    principal: "redshift.amazonaws.com",
    actions: ["redshift:DescribeClusters", "redshift:ModifyClusterIamRoles"],
    writes: "ModifyClusterIamRoles",
    owners: "an aws.redshift.ClusterIamRoles, an aws_redshift_cluster_iam_roles, or iamRoles on the cluster itself",
};

/** A provisioned cluster's list of roles. */
export function clusterWarehouse(api: ClusterApi, clusterIdentifier: string, region: string): Warehouse {
    const read = () => readCluster(api, clusterIdentifier);
    return {
        name: `cluster ${clusterIdentifier} in ${region}`,
        kind: clusterKind,
        id: clusterIdentifier,
        region,
        quota: quotaIn(region),
        // The call names the roles it changes, so neither an old list nor a late writer does harm.
        freshFor: Infinity,
        holdsAfter: 0,
        read,
        write: async (change) => {
            try {
                await api.modifyClusterIamRoles(inputFor(clusterIdentifier, change));
            } catch (error) {
                if (!mustNameDefault(error, change)) {
                    throw error;
                }
                await removeDefault(api, clusterIdentifier, change, await read());
            }
        },
    };
}

async function readCluster(api: ClusterApi, clusterIdentifier: string): Promise<RoleList | undefined> {
    try {
        const { Clusters: clusters } = await api.describeClusters({ ClusterIdentifier: clusterIdentifier });
        return clusters?.[0] === undefined ? undefined : roleListOf(clusters[0]);
    } catch (error) {
        if (awsError(error).name.startsWith("ClusterNotFound")) {
            return undefined;
        }
        throw error;
    }
}

function roleListOf(cluster: ClusterDescription): RoleList {
    const status = cluster.ClusterStatus ?? "unknown";
    return {
        roles: (cluster.IamRoles ?? []).flatMap(
            ({ IamRoleArn: arn, ApplyStatus: applyStatus = "in-sync" }): ListedRole[] =>
                arn === undefined || isServiceLinked(arn) ? [] : [{ arn, applyStatus }],
        ),
        defaultRoleArn: cluster.DefaultIamRoleArn === "" ? undefined : cluster.DefaultIamRoleArn,
        accountId: cluster.ClusterNamespaceArn?.split(":")[4],
        status,
        takesChanges: takesChanges(status),
    };
}

/** Of the statuses that AWS documents for a cluster; the last ones pass only once somebody sees to them. */
function takesChanges(status: string): RoleList["takesChanges"] {
    if (/^available\b/.test(status)) {
        return "now";
    }
    return /^(paused$|hardware-failure|incompatible-)/.test(status) ? "never" : "later";
}

function inputFor(clusterIdentifier: string, { add, remove, defaultRoleArn }: Change): ModifyInput {
    return {
        ClusterIdentifier: clusterIdentifier,
        ...(add.length > 0 && { AddIamRoles: [...add] }),
        ...(remove.length > 0 && { RemoveIamRoles: [...remove] }),
        ...(defaultRoleArn !== undefined && { DefaultIamRoleArn: defaultRoleArn }),
    };
}

/**
 * AWS does not say what becomes of the default when its role is removed. We let the default go with its role, in AWS's
 * own one step; where AWS asks for the default to be cleared (the words of aws-sdk-go#4462), we do that too, unless it
 * has become somebody else's meanwhile.
 */
async function removeDefault(
    api: ClusterApi,
    clusterIdentifier: string,
    change: Change,
    now: RoleList | undefined,
): Promise<void> {
    const isStillOurs = now?.defaultRoleArn !== undefined && change.remove.includes(now.defaultRoleArn);
    const clearing = isStillOurs ? { ...change, defaultRoleArn: "" } : change;
    await api.modifyClusterIamRoles(inputFor(clusterIdentifier, clearing));
}

function mustNameDefault(error: unknown, { remove, defaultRoleArn }: Change): boolean {
    return remove.length > 0 && defaultRoleArn === undefined && /default IAM role/i.test(awsError(error).message);
}

/** @see https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-limits.html */
function quotaIn(region: string): number {
    const isSmall = ["us-iso-east-1", "us-iso-west-1"].includes(region) || partitionOf(region) === "aws-iso-b";
    return isSmall ? 10 : 50;
}
