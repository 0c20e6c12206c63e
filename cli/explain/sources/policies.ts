import { RolePolicy } from "../../../explain/explained-role";
import { isRecord } from "../../../problems/is-record";
import { addTo } from "./add-to";
import { Resource } from "./resource";
import { RoleLinks } from "./role-links";
import { roleType } from "./types";
import { listOf, policyText, textOf } from "./value";

/** What each role may do, by the role's id, as far as the file tells. */
export function policiesByRole(resources: readonly Resource[], linked: RoleLinks): ReadonlyMap<string, RolePolicy[]> {
    const documents = documentsByArn(resources);
    const byRole = new Map<string, RolePolicy[]>();
    for (const resource of resources) {
        const policies = policiesOf[resource.type]?.(resource) ?? [];
        const roles =
            policies.length === 0 ? [] : resource.type === roleType ? [resource.id] : linked(resource, "role");
        for (const role of roles ?? []) {
            for (const policy of policies) {
                // A role's own lists have what other resources attached.
                if (byRole.get(role)?.some(({ name, arn }) => name === policy.name && arn === policy.arn) !== true) {
                    addTo(byRole, role, { ...policy, document: policy.document ?? documents.get(policy.arn) });
                }
            }
        }
    }
    return byRole;
}

/** The types of resources that have policies for roles. */
const policiesOf: Readonly<Record<string, (resource: Resource) => RolePolicy[]>> = {
    [roleType]: ({ properties }) => [
        ...listOf(properties["managedPolicyArns"]).flatMap(managed),
        ...listOf(properties["inlinePolicies"]).flatMap((policy) =>
            isRecord(policy) ? inline(policy["name"], policy["policy"]) : [],
        ),
    ],
    "aws:iam/rolePolicy:RolePolicy": ({ name, properties }) =>
        inline(textOf(properties["name"]) ?? name, properties["policy"]),
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": ({ properties }) => managed(properties["policyArn"]),
};

function managed(rawArn: unknown): RolePolicy[] {
    const arn = textOf(rawArn);
    return arn === undefined ? [] : [{ name: arn.slice(arn.lastIndexOf("/") + 1), arn }];
}

function inline(rawName: unknown, policy: unknown): RolePolicy[] {
    const name = textOf(rawName);
    return name === undefined ? [] : [{ name, document: policyText(policy) }];
}

/** The account's own managed policies that the file has. */
function documentsByArn(resources: readonly Resource[]): Map<string | undefined, string | undefined> {
    const policies = resources.filter(({ type }) => type === "aws:iam/policy:Policy");
    return new Map(
        policies
            .map(({ properties }) => [textOf(properties["arn"]), policyText(properties["policy"])] as const)
            .filter(([arn]) => arn !== undefined),
    );
}
