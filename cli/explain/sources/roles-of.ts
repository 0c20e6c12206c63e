import { isOfRedshift } from "../../../explain/resources/is-of-redshift";
import { RoleAmong, rolesAmong } from "../../../explain/resources/roles-among";
import { policyText, textOf } from "../../../explain/resources/values";
import { leastQuota, mostQuota } from "../../../trust/rules/quota";
import { readPolicy } from "./read-policy";
import { Resource } from "./resource";
import { HiddenRole, Source, SourceRole } from "./source";
import { redshiftRoleType, workgroupType } from "./types";
import { hidden } from "./value";

/** What a file does not list of a stack's resources. */
export interface NotListed {
    /** How many do not change and are left out. */
    leftOut: number;
    /** The URNs of those that will be deleted. */
    deleted: readonly string[];
}

/** The roles among a stack's resources. */
export function rolesOf(resources: readonly Resource[], { leftOut, deleted }: NotListed): Source {
    const components = new Map(resources.filter(({ type }) => type === redshiftRoleType).map((one) => [one.id, one]));
    const read = rolesAmong(resources).map((role) => readRole(role, components, leftOut));
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

function readRole(
    { resource: role, associations, policies }: RoleAmong<Resource>,
    components: ReadonlyMap<string, Resource>,
    leftOut: number,
): SourceRole | HiddenRole {
    const { id, name: resource, parent = "", isExternal = false, properties } = role;
    const name = textOf(properties["name"]) ?? resource;
    const trustPolicy = policyText(properties["assumeRolePolicy"]);
    if (trustPolicy === undefined) {
        const isSecret = properties["assumeRolePolicy"] === hidden.secret;
        return { name, id, resource, why: isSecret ? "secret" : "unknown" };
    }
    const component = components.get(parent);
    return {
        name,
        arn: textOf(properties["arn"]),
        trustPolicy,
        trustPolicyQuota: component && quotaOf(component, trustPolicy),
        // What is left out may be an association, and whoever made a role that is only read may have associated it too.
        associations: associations?.length === 0 && (isExternal || leftOut > 0) ? undefined : associations,
        policies,
        policy: readPolicy(trustPolicy),
        id,
        resource,
        component: component?.name,
    };
}

function isHidden(role: SourceRole | HiddenRole): role is HiddenRole {
    return "why" in role;
}

/** A preview does not tell the quota of a RedshiftRole that is new, which has made sure that the policy fits. */
function quotaOf({ properties }: Resource, trustPolicy: string): number | undefined {
    const value = properties["trustPolicyQuota"];
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
