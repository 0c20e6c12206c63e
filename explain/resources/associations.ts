import { Association } from "../explained-role";
import { addTo } from "./add-to";
import { Links } from "./links";
import { Resource } from "./resource";
import { textOf } from "./values";

/** A type of resource that puts roles on a cluster or namespace. */
interface Holder {
    kind: Association["kind"];
    /** The property that names the cluster or namespace. */
    name: string;
    /** The property that names the role, or the roles. */
    roles: string;
}

/** AWS's own resources, and the dynamic resources of this package. */
const holders: Readonly<Record<string, Holder>> = {
    "aws:redshift/cluster:Cluster": { kind: "cluster", name: "clusterIdentifier", roles: "iamRoles" },
    "aws:redshift/clusterIamRoles:ClusterIamRoles": {
        kind: "cluster",
        name: "clusterIdentifier",
        roles: "iamRoleArns",
    },
    "pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation": {
        kind: "cluster",
        name: "clusterIdentifier",
        roles: "roleArn",
    },
    "aws:redshiftserverless/namespace:Namespace": { kind: "namespace", name: "namespaceName", roles: "iamRoles" },
    "pulumi-nodejs:dynamic/redshift-iam:NamespaceRoleAssociation": {
        kind: "namespace",
        name: "namespaceName",
        roles: "roleArn",
    },
};

/** What each role is associated with, by the role's id; undefined where nobody can tell all of it. */
export function associationsByRole(
    resources: readonly Resource[],
    linkedRoles: Links,
): ReadonlyMap<string, Association[]> | undefined {
    const byRole = new Map<string, Association[]>();
    for (const resource of resources) {
        const holder = holders[resource.type];
        const roles = holder === undefined ? [] : linkedRoles(resource, holder.roles);
        if (holder === undefined || roles?.length === 0) {
            continue;
        }
        const { kind } = holder;
        const name = textOf(resource.properties[holder.name]);
        if (roles === undefined || name === undefined) {
            return undefined;
        }
        for (const { id } of roles) {
            // A cluster's own list has what other resources put there.
            if (byRole.get(id)?.some((one) => one.kind === kind && one.name === name) !== true) {
                addTo(byRole, id, { kind, name });
            }
        }
    }
    return byRole;
}
