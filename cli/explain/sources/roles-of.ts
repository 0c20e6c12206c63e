import { Association, RolePolicy } from "../../../explain/explained-role";
import { leastQuota, mostQuota } from "../../../trust/rules/quota";
import { associationsByRole } from "./associations";
import { isForRedshift } from "./is-for-redshift";
import { policiesByRole } from "./policies";
import { readPolicy } from "./read-policy";
import { Resource } from "./resource";
import { roleLinks } from "./role-links";
import { HiddenRole, Source, SourceRole } from "./source";
import { redshiftRoleType, roleType, workgroupType } from "./types";
import { hidden, policyText, textOf, valueOf } from "./value";

/** What a file does not list of a stack's resources. */
export interface NotListed {
    /** How many do not change and are left out. */
    leftOut: number;
    /** The names of those that will be deleted. */
    deleted: readonly string[];
}

/** The roles among a stack's resources. */
export function rolesOf(resources: readonly Resource[], { leftOut, deleted }: NotListed): Source {
    const roles = resources.filter(({ type }) => type === roleType);
    const linked = roleLinks(roles);
    const around = {
        components: new Map(resources.filter(({ type }) => type === redshiftRoleType).map((one) => [one.id, one])),
        associations: leftOut === 0 ? associationsByRole(resources, linked) : undefined,
        policies: policiesByRole(resources, linked),
    };
    const read = roles.map((role) => readRole(role, around));
    const readable = read.filter((role): role is SourceRole => !isHidden(role));
    return {
        roles: readable.filter(isOfRedshift),
        others: readable.filter((role) => !isOfRedshift(role)),
        hidden: read.filter(isHidden),
        workgroups: workgroupNames(resources),
        leftOut,
        deleted: new Set(deleted),
    };
}

/** What there is around the roles, by their ids. */
interface Around {
    components: ReadonlyMap<string, Resource>;
    associations: ReadonlyMap<string, Association[]> | undefined;
    policies: ReadonlyMap<string, RolePolicy[]>;
}

function readRole(role: Resource, { components, associations, policies }: Around): SourceRole | HiddenRole {
    const { id, name: resource, parent = "", properties } = role;
    const name = textOf(properties["name"]) ?? resource;
    const trustPolicy = policyText(properties["assumeRolePolicy"]);
    if (trustPolicy === undefined) {
        const isSecret = valueOf(properties["assumeRolePolicy"]) === hidden.secret;
        return { name, resource, why: isSecret ? "secret" : "unknown" };
    }
    const component = components.get(parent);
    return {
        name,
        arn: textOf(properties["arn"]),
        trustPolicy,
        trustPolicyQuota: component && quotaOf(component, trustPolicy),
        associations: associations && (associations.get(id) ?? []),
        policies: policies.get(id),
        policy: readPolicy(trustPolicy),
        resource,
        component: component?.name,
    };
}

function isHidden(role: SourceRole | HiddenRole): role is HiddenRole {
    return "why" in role;
}

/** Whether Redshift may assume the role, on whatever condition, or has it. */
function isOfRedshift({ trustPolicy, policy, associations = [] }: SourceRole): boolean {
    return associations.length > 0 || isForRedshift(trustPolicy, policy);
}

/** A preview does not tell the quota of a RedshiftRole that is new, which has made sure that the policy fits. */
function quotaOf({ properties }: Resource, trustPolicy: string): number | undefined {
    const value = valueOf(properties["trustPolicyQuota"]);
    return typeof value === "number" ? value : trustPolicy.length > leastQuota ? mostQuota : undefined;
}

function workgroupNames(resources: readonly Resource[]): ReadonlyMap<string, string> {
    const workgroups = resources.filter(({ type }) => type === workgroupType);
    return new Map(
        workgroups.flatMap(({ properties }) => {
            const [id, name] = [textOf(properties["workgroupId"]), textOf(properties["workgroupName"])];
            return id === undefined || name === undefined ? [] : [[id, name]];
        }),
    );
}
