import { PolicyResource } from "@pulumi/policy";
import { RolePolicy } from "pulumi-redshift-iam/explain";
import { listOf, policyOf, property, textOf } from "./property";
import { refersTo } from "./references";
import { types } from "./types";

/** What the role may do, as far as this stack says so. */
export function policiesOf(role: PolicyResource, resources: readonly PolicyResource[]): RolePolicy[] {
    const ofRole = resources.filter((one) => refersTo(one, "role", role, ["name", "id"]) === true);
    return [
        ...listOf(role, "inlinePolicies").flatMap(inlinePolicy),
        ...listOf(role, "managedPolicyArns").flatMap((arn) => (typeof arn === "string" ? [managed(arn)] : [])),
        ...ofRole
            .filter(({ type }) => type === types.rolePolicy)
            .map((one) => ({ name: one.name, document: policyOf(property(one, "policy")) })),
        ...ofRole.filter(({ type }) => type === types.rolePolicyAttachment).map((one) => attached(one, resources)),
    ];
}

function inlinePolicy(element: unknown): RolePolicy[] {
    if (typeof element !== "object" || element === null) {
        return [];
    }
    const props = element as Record<string, unknown>;
    const name = property({ props }, "name");
    return [
        { name: typeof name === "string" ? name : "inline policy", document: policyOf(property({ props }, "policy")) },
    ];
}

function managed(arn: string): RolePolicy {
    return { name: arn, arn };
}

/** A policy of the same stack has a document, too. */
function attached(attachment: PolicyResource, resources: readonly PolicyResource[]): RolePolicy {
    const policy = resources.find(
        (one) => one.type === types.policy && refersTo(attachment, "policyArn", one, ["arn", "id"]) === true,
    );
    const arn = textOf(attachment, "policyArn");
    return {
        name: policy?.name ?? attachment.name,
        arn: typeof arn === "string" ? arn : undefined,
        document: policy && policyOf(property(policy, "policy")),
    };
}
