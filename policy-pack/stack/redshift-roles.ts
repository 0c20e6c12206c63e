import { PolicyResource } from "@pulumi/policy";
import { ExplainedRole } from "pulumi-redshift-iam/explain";
import { associationsOf } from "./associations";
import { policyOf, property, textOf } from "./property";
import { policiesOf } from "./role-policies";
import { types } from "./types";

/** A role of the stack, and where to report what is found about it. */
export interface StackRole {
    urn: string;
    role: ExplainedRole;
}

const redshiftPrincipal = /"redshift(-serverless)?(\.[a-z0-9-]+)?\.amazonaws\.com"/;

/** The roles that Redshift may assume, or that a cluster or namespace has. One whose trust policy is not known yet is none of them. */
export function redshiftRoles(resources: readonly PolicyResource[]): StackRole[] {
    return resources
        .filter(({ type }) => type === types.role)
        .flatMap((resource) => {
            const trustPolicy = policyOf(property(resource, "assumeRolePolicy"));
            return trustPolicy === undefined ? [] : [explained(resource, trustPolicy, resources)];
        })
        .filter(
            ({ role: { trustPolicy, associations = [] } }) =>
                redshiftPrincipal.test(trustPolicy) || associations.length > 0,
        );
}

function explained(resource: PolicyResource, trustPolicy: string, resources: readonly PolicyResource[]): StackRole {
    const arn = textOf(resource, "arn");
    return {
        urn: resource.urn,
        role: {
            name: resource.name,
            arn: typeof arn === "string" ? arn : undefined,
            trustPolicy,
            associations: associationsOf(resource, resources),
            policies: policiesOf(resource, resources),
        },
    };
}
