import { PolicyResource } from "@pulumi/policy";
import { ExplainedRole, isOfRedshift, policyText, RoleAmong, rolesAmong, textOf } from "pulumi-redshift-iam/explain";
import { resourceOf } from "./resource";

/** A role of the stack, and where to report what is found about it. */
export interface StackRole {
    urn: string;
    role: ExplainedRole;
}

/** The roles that Redshift may assume, or that a cluster or namespace has. One whose trust policy is not known yet is none of them. */
export function redshiftRoles(resources: readonly PolicyResource[]): StackRole[] {
    return rolesAmong(resources.map(resourceOf))
        .flatMap(explained)
        .filter(({ role }) => isOfRedshift(role));
}

function explained({ resource: { id, name, properties }, associations, policies }: RoleAmong): StackRole[] {
    const trustPolicy = policyText(properties["assumeRolePolicy"]);
    return trustPolicy === undefined
        ? []
        : [{ urn: id, role: { name, arn: textOf(properties["arn"]), trustPolicy, associations, policies } }];
}
