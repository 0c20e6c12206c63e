import { Association } from "../../../explain/explained-role";
import { addTo } from "./add-to";
import { Resource } from "./resource";
import { RoleLinks } from "./role-links";
import { textOf } from "./value";

interface AssociationType {
    kind: Association["kind"];
    /** The property that names the cluster or namespace. */
    name: string;
    /** The property that names the role, or the roles. */
    roles: string;
}

const types = new Map<string, AssociationType>([
    ["aws:redshift/cluster:Cluster", { kind: "cluster", name: "clusterIdentifier", roles: "iamRoles" }],
    [
        "aws:redshift/clusterIamRoles:ClusterIamRoles",
        { kind: "cluster", name: "clusterIdentifier", roles: "iamRoleArns" },
    ],
    [
        "pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation",
        { kind: "cluster", name: "clusterIdentifier", roles: "roleArn" },
    ],
    ["aws:redshiftserverless/namespace:Namespace", { kind: "namespace", name: "namespaceName", roles: "iamRoles" }],
    [
        "pulumi-nodejs:dynamic/redshift-iam:NamespaceRoleAssociation",
        { kind: "namespace", name: "namespaceName", roles: "roleArn" },
    ],
]);

/** What each role is associated with, by the role's id; undefined where the file does not tell all of it. */
export function associationsByRole(
    resources: readonly Resource[],
    linked: RoleLinks,
): ReadonlyMap<string, Association[]> | undefined {
    const byRole = new Map<string, Association[]>();
    for (const resource of resources) {
        const type = types.get(resource.type);
        const roles = type === undefined ? [] : linked(resource, type.roles);
        if (type === undefined || roles?.length === 0) {
            continue;
        }
        const name = textOf(resource.properties[type.name]);
        if (roles === undefined || name === undefined) {
            return undefined;
        }
        for (const role of roles) {
            const { kind } = type;
            // A cluster's own list has what other resources put there.
            if (byRole.get(role)?.some((one) => one.kind === kind && one.name === name) !== true) {
                addTo(byRole, role, { kind, name });
            }
        }
    }
    return byRole;
}
