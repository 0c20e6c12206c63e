import { addTo } from "./add-to";
import { arnIn } from "./arn-in";
import { Resource } from "./resource";
import { textOf } from "./values";

/** The resources that a property names; undefined where nobody can tell. */
export type Links = (resource: Resource, property: string) => readonly Resource[] | undefined;

/** Finds resources by their ARNs and names, or, before AWS has made these up, by what a property is made from. */
export function linksTo(targets: readonly Resource[]): Links {
    const byId = new Map(targets.map((target) => [target.id, target]));
    const byArn = groupedBy(targets, "arn");
    const byName = groupedBy(targets, "name");
    return (resource, property) => {
        const values = valuesOf(resource, property);
        const sources = (resource.madeFrom(property) ?? []).flatMap((id) => byId.get(id) ?? []);
        const named = values
            .map(textOf)
            .flatMap((text = "") => byArn.get(arnIn(text)) ?? oneOf(byName.get(text), sources));
        if (!values.some((value) => typeof value === "symbol")) {
            return named;
        }
        // One, made from several: nobody says which of them it is.
        const isClear = sources.length === 1 || (sources.length > 1 && property.endsWith("s"));
        return isClear ? [...named, ...sources] : undefined;
    };
}

/** The values of a property that has one, or a list of them. */
export function valuesOf({ properties }: Resource, property: string): unknown[] {
    const value = properties[property];
    return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
}

/** A name is one resource's in an account, and a stack may have several accounts, by several providers. */
function oneOf(named: readonly Resource[] = [], sources: readonly Resource[]): Resource[] {
    const meant = named.length === 1 ? named : named.filter((one) => sources.includes(one));
    return meant.length === 1 ? [...meant] : [];
}

function groupedBy(targets: readonly Resource[], property: "arn" | "name"): ReadonlyMap<string, Resource[]> {
    const groups = new Map<string, Resource[]>();
    for (const target of targets) {
        const text = textOf(target.properties[property]);
        if (text !== undefined) {
            addTo(groups, text, target);
        }
    }
    return groups;
}
