import { Grant, TrustPolicyArgs } from "./trust-policy-args";

/** The args' users as grants; `undefined` where every database user may assume the role. */
export function grantsOf(args: TrustPolicyArgs): readonly Grant[] | undefined {
    const { grants, cluster, workgroup, dbUsers, dbUserPatterns } = args;
    if (grants !== undefined) {
        return grants;
    }
    const isRestricted = dbUsers !== undefined || dbUserPatterns !== undefined;
    const single = [
        ...(cluster === undefined ? [] : [{ cluster, dbUsers, dbUserPatterns }]),
        ...(workgroup === undefined ? [] : [{ workgroup, dbUsers, dbUserPatterns }]),
    ];
    return isRestricted ? single : undefined;
}

/**
 * Whether a grant's users are in the Region. A cluster that names no Region is meant in each of `regions`; a workgroup
 * that names none is in the provider's, since its id is of one workgroup.
 */
export function countsIn({ cluster, workgroup }: Grant, region: string, providersRegion: string | undefined): boolean {
    return workgroup === undefined
        ? cluster?.region === undefined || cluster.region === region
        : (workgroup.region ?? providersRegion) === region;
}

/** The names and patterns of a grant; where it has neither, every user of its cluster or workgroup. */
export function namesOf({ dbUsers, dbUserPatterns }: Grant): readonly string[] {
    const names = [...(dbUsers ?? []), ...(dbUserPatterns ?? [])];
    return names.length === 0 ? ["*"] : names;
}
