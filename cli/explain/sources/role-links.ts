import { namespaceRole } from "../../../association/aws/namespace-role";
import { Resource } from "./resource";
import { textOf, valueOf } from "./value";

/** The ids of the roles that a property names; undefined where the file does not tell. */
export type RoleLinks = (resource: Resource, property: string) => readonly string[] | undefined;

/** Finds roles by their ARNs and names, or, before AWS has made these up, by what a property is made from. */
export function roleLinks(roles: readonly Resource[]): RoleLinks {
    const ids = new Set(roles.map(({ id }) => id));
    const byText = new Map<string, string>();
    for (const { id, properties } of roles) {
        for (const text of [textOf(properties["arn"]), textOf(properties["name"])]) {
            if (text !== undefined) {
                byText.set(text, id);
            }
        }
    }
    return (resource, property) => {
        const value = valueOf(resource.properties[property]);
        const items = value === undefined ? [] : Array.isArray(value) ? value.map(valueOf) : [value];
        const named = items.flatMap((item) =>
            typeof item === "string" ? (byText.get(namespaceRole(item).arn) ?? []) : [],
        );
        if (!items.some((item) => typeof item === "symbol")) {
            return named;
        }
        const candidates = resource.madeFrom(property)?.filter((id) => ids.has(id));
        // One role, made from several: the file does not say which of them it is.
        const isClear = candidates !== undefined && (candidates.length <= 1 || /Arns$|Roles$/.test(property));
        return isClear ? [...new Set([...named, ...candidates])] : undefined;
    };
}
