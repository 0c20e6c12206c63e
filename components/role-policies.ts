import { RolePolicy, RolePolicyAttachment } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { permissionsPolicyName } from "../permissions/permissions-problems";

/** The policies of a role, by IAM's names of them. */
export interface RolePolicies {
    managedPolicyArns?: PolicyMap | undefined;
    inlinePolicies?: PolicyMap | undefined;
    /** The one policy for the role's `permissions`, in JSON. */
    permissionsPolicy?: pulumi.Input<string> | undefined;
}

interface PolicyMap {
    [name: string]: pulumi.Input<string>;
}

/** One resource a policy, so that the role's other policies, whoever attached them, are left alone. */
export function rolePolicies(
    name: string,
    role: pulumi.Input<string>,
    { managedPolicyArns, inlinePolicies, permissionsPolicy }: RolePolicies,
    opts: pulumi.CustomResourceOptions,
): pulumi.CustomResource[] {
    const inline = [
        ...givenEntries(inlinePolicies),
        ...(permissionsPolicy === undefined ? [] : [[permissionsPolicyName, permissionsPolicy] as const]),
    ];
    return [
        ...givenEntries(managedPolicyArns).map(
            ([key, policyArn]) => new RolePolicyAttachment(`${name}-${key}`, { role, policyArn }, opts),
        ),
        ...inline.map(([key, policy]) => new RolePolicy(`${name}-${key}`, { name: key, role, policy }, opts)),
    ];
}

function givenEntries(map: PolicyMap = {}): [name: string, value: pulumi.Input<string>][] {
    return Object.entries(map).filter(([, value]) => (value as unknown) !== undefined);
}
