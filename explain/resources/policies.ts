import { isRecord } from "../../problems/is-record";
import { RolePolicy } from "../explained-role";
import { addTo } from "./add-to";
import { Links, linksTo, valuesOf } from "./links";
import { Resource, roleType } from "./resource";
import { listOf, policyText, textOf } from "./values";

/** A type of resource that gives roles policies. */
interface Giver {
    /** The property that names the role, or the roles; none of a role itself. */
    roles?: string;
    policies: (resource: Resource, linkedPolicies: Links) => RolePolicy[];
}

const givers: Readonly<Record<string, Giver>> = {
    [roleType]: {
        policies: (role, linkedPolicies) => [
            ...managed(role, "managedPolicyArns", linkedPolicies),
            ...listOf(role.properties["inlinePolicies"]).filter(isRecord).map(inline),
        ],
    },
    "aws:iam/rolePolicy:RolePolicy": {
        roles: "role",
        policies: ({ name, properties }) => [inline({ name, ...properties })],
    },
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
        roles: "role",
        policies: (resource, linkedPolicies) => managed(resource, "policyArn", linkedPolicies),
    },
    "aws:iam/policyAttachment:PolicyAttachment": {
        roles: "roles",
        policies: (resource, linkedPolicies) => managed(resource, "policyArn", linkedPolicies),
    },
};

/** What each role may do, by the role's id, as far as the resources tell. */
export function policiesByRole(
    resources: readonly Resource[],
    linkedRoles: Links,
): ReadonlyMap<string, readonly RolePolicy[]> {
    const linkedPolicies = linksTo(resources.filter(({ type }) => type === "aws:iam/policy:Policy"));
    const byRole = new Map<string, RolePolicy[]>();
    for (const resource of resources) {
        const giver = givers[resource.type];
        const roles = giver?.roles === undefined ? [resource] : linkedRoles(resource, giver.roles);
        const policies = giver?.policies(resource, linkedPolicies) ?? [];
        for (const { id } of roles ?? []) {
            for (const policy of policies) {
                // A role's own lists have what other resources attached.
                if (byRole.get(id)?.some(({ name, arn }) => name === policy.name && arn === policy.arn) !== true) {
                    addTo(byRole, id, policy);
                }
            }
        }
    }
    return byRole;
}

function inline({ name, policy }: Readonly<Record<string, unknown>>): RolePolicy {
    return { name: textOf(name) ?? "inline policy", document: policyText(policy) };
}

/** Managed policies: those of the stack, whose documents it has, and the others, of which there is the ARN. */
function managed(resource: Resource, property: string, linkedPolicies: Links): RolePolicy[] {
    const own = (linkedPolicies(resource, property) ?? []).map(({ name, properties }) => ({
        name: textOf(properties["name"]) ?? name,
        arn: textOf(properties["arn"]),
        document: policyText(properties["policy"]),
    }));
    const others = valuesOf(resource, property)
        .map(textOf)
        .filter((arn) => arn !== undefined)
        .filter((arn) => !own.some((one) => one.arn === arn));
    return [...own, ...others.map((arn) => ({ name: arn.slice(arn.lastIndexOf("/") + 1), arn }))];
}
