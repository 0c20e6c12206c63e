import { ExplainedRole } from "../explained-role";
import { associationsByRole } from "./associations";
import { linksTo } from "./links";
import { policiesByRole } from "./policies";
import { Resource, roleType } from "./resource";

/** A role of a stack, and what the stack's other resources say of it. */
export interface RoleAmong<R extends Resource = Resource> extends Pick<ExplainedRole, "associations" | "policies"> {
    /** The role. */
    resource: R;
}

/** The roles among a stack's resources. */
export function rolesAmong<R extends Resource>(resources: readonly R[]): RoleAmong<R>[] {
    const roles = resources.filter(({ type }) => type === roleType);
    const linkedRoles = linksTo(roles);
    const associations = associationsByRole(resources, linkedRoles);
    const policies = policiesByRole(resources, linkedRoles);
    return roles.map((resource) => ({
        resource,
        associations: associations && (associations.get(resource.id) ?? []),
        policies: policies.get(resource.id) ?? [],
    }));
}
