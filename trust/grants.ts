import { Cluster, Grant, TrustPolicyArgs } from "./trust-policy-args";

/** The args' users as grants; `undefined` where every database user may assume the role. */
export function grantsOf({ grants, cluster, dbUsers, dbUserPatterns }: TrustPolicyArgs): readonly Grant[] | undefined {
    if (grants !== undefined) {
        return grants;
    }
    const restricted = dbUsers !== undefined || dbUserPatterns !== undefined;
    return restricted && cluster !== undefined ? [{ cluster, dbUsers, dbUserPatterns }] : undefined;
}

/** A cluster that names its Region counts there alone; one that does not is meant in every Region. */
export function countsIn(cluster: Cluster, region: string): boolean {
    return cluster.region === undefined || cluster.region === region;
}

/** The names and patterns of a grant; where it has neither, every user of its cluster. */
export function namesOf({ dbUsers, dbUserPatterns }: Grant): readonly string[] {
    const names = [...(dbUsers ?? []), ...(dbUserPatterns ?? [])];
    return names.length === 0 ? ["*"] : names;
}
