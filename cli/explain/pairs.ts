import { addTo } from "../../explain/resources/add-to";

/** What tells that two files speak of one role. */
export interface Named {
    name: string;
    resource?: string | undefined;
    /** Its resource's URN, or what stands for it. */
    id?: string | undefined;
}

/** The same role before and after; one is missing where the role comes or goes. */
export type Pair<T> = [before: T, after: T] | [before: T, after: undefined] | [before: undefined, after: T];

/** What is the same of one role in two files, the surest first: before AWS has made up its name, its resource has one. */
const keys: readonly ((role: Named) => string | undefined)[] = [
    ({ id }) => id,
    ({ name }) => name,
    ({ resource }) => resource,
];

/**
 * Pairs the roles of two files. A file of one role and no resource is about whichever role is alone in the other.
 */
export function pairsOf<T extends Named>(before: readonly T[], after: readonly T[]): Pair<T>[] {
    const [one, other] = [before[0], after[0]];
    const areAlone = before.length === 1 && after.length === 1 && one !== undefined && other !== undefined;
    if (areAlone && (one.resource === undefined || other.resource === undefined)) {
        return [[one, other]];
    }
    const partners = new Map<T, T>();
    const left = new Set(after);
    for (const keyOf of keys) {
        const same = groupedBy(keyOf, left);
        for (const role of before.filter((candidate) => !partners.has(candidate))) {
            const partner = same
                .get(keyOf(role))
                ?.find((candidate) => left.has(candidate) && mayBeOne(role, candidate));
            if (partner !== undefined) {
                partners.set(role, partner);
                left.delete(partner);
            }
        }
    }
    const pairs = before.map((role): Pair<T> => [role, partners.get(role)] as Pair<T>);
    return [...pairs, ...[...left].map((role): Pair<T> => [undefined, role])];
}

function groupedBy<T extends Named>(
    keyOf: (role: Named) => string | undefined,
    roles: Iterable<T>,
): Map<string | undefined, T[]> {
    const groups = new Map<string | undefined, T[]>();
    for (const role of roles) {
        const key = keyOf(role);
        if (key !== undefined) {
            addTo(groups, key, role);
        }
    }
    return groups;
}

/** In one stack, two resources are one role only where AWS has one: an alias gives it another URN, and no other name. */
function mayBeOne(one: Named, other: Named): boolean {
    return one.name === other.name || one.id === other.id || stackOf(one) !== stackOf(other);
}

/** What a URN begins with: its stack and its project. An offline preview tells neither. */
function stackOf({ id = "" }: Named): string | undefined {
    return /^urn:pulumi:.*?::.*?::/.exec(id)?.[0];
}
