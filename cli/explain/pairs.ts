import { addTo } from "./sources/add-to";

/** What tells that two files speak of one role. */
export interface Named {
    name: string;
    resource?: string | undefined;
}

/** The same role before and after; one is missing where the role comes or goes. */
export type Pair<T> = [before: T, after: T] | [before: T, after: undefined] | [before: undefined, after: T];

/**
 * Pairs the roles of two files by their resources, and else by their names: before AWS has made up a role's name, its
 * resource has one. A file of one role and no resource is about whichever role is alone in the other.
 */
export function pairsOf<T extends Named>(before: readonly T[], after: readonly T[]): Pair<T>[] {
    const [one, other] = [before[0], after[0]];
    const areAlone = before.length === 1 && after.length === 1 && one !== undefined && other !== undefined;
    if (areAlone && (one.resource === undefined || other.resource === undefined)) {
        return [[one, other]];
    }
    const left = new Set(after);
    const [byResource, byName] = [new Map<string, T[]>(), new Map<string, T[]>()];
    for (const role of after) {
        addTo(byName, role.name, role);
        if (role.resource !== undefined) {
            addTo(byResource, role.resource, role);
        }
    }
    const take = (role: T): T | undefined => {
        const same = [...(byResource.get(role.resource ?? "") ?? []), ...(byName.get(role.name) ?? [])];
        const found = same.find((candidate) => left.has(candidate));
        if (found !== undefined) {
            left.delete(found);
        }
        return found;
    };
    const pairs = before.map((role): Pair<T> => [role, take(role)] as Pair<T>);
    return [...pairs, ...[...left].map((role): Pair<T> => [undefined, role])];
}
