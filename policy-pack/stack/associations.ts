import { PolicyResource } from "@pulumi/policy";
import { Association } from "pulumi-redshift-iam/explain";
import { textOf } from "./property";
import { refersTo } from "./references";
import { types } from "./types";

/** A resource that puts roles on a cluster or a namespace: where it has them, and where it names what gets them. */
interface Holder {
    kind: Association["kind"];
    roles: string;
    name: string;
}

/** AWS's own resources, and the dynamic resources of pulumi-redshift-iam. */
const holders: Readonly<Record<string, Holder>> = {
    [types.cluster]: { kind: "cluster", roles: "iamRoles", name: "clusterIdentifier" },
    [types.clusterIamRoles]: { kind: "cluster", roles: "iamRoleArns", name: "clusterIdentifier" },
    [types.namespace]: { kind: "namespace", roles: "iamRoles", name: "namespaceName" },
    "pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation": {
        kind: "cluster",
        roles: "roleArn",
        name: "clusterIdentifier",
    },
    "pulumi-nodejs:dynamic/redshift-iam:NamespaceRoleAssociation": {
        kind: "namespace",
        roles: "roleArn",
        name: "namespaceName",
    },
};

/** What has the role, in this stack; nothing where a preview cannot tell. */
export function associationsOf(role: PolicyResource, resources: readonly PolicyResource[]): Association[] | undefined {
    const found = resources.flatMap((resource) => {
        const holder = holders[resource.type];
        return holder === undefined
            ? []
            : [{ has: refersTo(resource, holder.roles, role, ["arn"]), association: associationBy(resource, holder) }];
    });
    const associations = found.filter(({ has }) => has === true).map(({ association }) => association);
    return associations.length === 0 && found.some(({ has }) => has === undefined) ? undefined : associations;
}

function associationBy(resource: PolicyResource, { kind, name }: Holder): Association {
    const known = textOf(resource, name);
    return { kind, name: typeof known === "string" ? known : resource.name };
}
