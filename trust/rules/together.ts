import { isNotYetKnown } from "../../problems/not-yet-known";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { clustersOf } from "../clusters";
import { namesUsers, needsAccount, needsRegion } from "../look-ups";
import { Cluster, TrustPolicyArgs } from "../trust-policy-args";

/** Which args need each other, and which exclude each other. */
export function togetherProblems(args: TrustPolicyArgs): Problem[] {
    return args.grants === undefined ? withoutCluster(args) : besideGrants(args);
}

/** What the trust policy needs and a caller of the pure function gives; the component looks it up. */
export function missingProblems(args: TrustPolicyArgs): Problem[] {
    return [
        ...(needsAccount(args) ? [missing("accountId", accountUse(args), 'Give accountId: "123456789012".')] : []),
        ...(needsRegion(args)
            ? [missing("region", "the users' ARNs", "Give the cluster's region, or regions, or region.")]
            : []),
    ];
}

function accountUse(args: TrustPolicyArgs): string {
    return namesUsers(args) ? "the users' ARNs" : "restrictToAccount";
}

function missing(path: string, use: string, fix: string): Problem {
    return problem({ rule: `${path}.missing`, path, must: `be given for ${use}`, got: "nothing", fix });
}

function withoutCluster({ cluster, dbUsers, dbUserPatterns }: TrustPolicyArgs): Problem[] {
    if (cluster !== undefined) {
        return [];
    }
    return given({ dbUsers, dbUserPatterns }).map(([path, value]) =>
        problem({
            rule: "dbUsers.cluster",
            path,
            must: "come with the cluster whose users they are",
            got: `${show(value)} and no cluster`,
            fix: 'Add cluster: { clusterIdentifier: "examplecluster" }.',
        }),
    );
}

function besideGrants(args: TrustPolicyArgs): Problem[] {
    const { dbUsers, dbUserPatterns } = args;
    const users = given({ dbUsers, dbUserPatterns }).map(([path, value]) =>
        problem({
            rule: "dbUsers.grants",
            path,
            must: "be left out beside grants",
            got: show(value),
            fix: `Move it into a grant: { cluster, ${path} }.`,
        }),
    );
    return [...users, ...ungrantedProblems(args)];
}

/** The role is associated with `cluster`: nobody could use it there unless a grant is for that cluster. */
function ungrantedProblems(args: TrustPolicyArgs): Problem[] {
    const { cluster, grants } = args;
    const granted = clustersOf({ grants }).map((named) => named.cluster);
    if (
        cluster === undefined ||
        isNotYetKnown([cluster, grants]) ||
        granted.some((one) => isSame(args, one, cluster))
    ) {
        return [];
    }
    return [
        problem({
            rule: "cluster.grants",
            path: "cluster",
            must: "be among the clusters of grants",
            got: show(cluster),
            fix: "Add a grant for it: nobody on it could use the role otherwise.",
        }),
    ];
}

/** By the identifier and the Region, as far as both Regions are known. */
function isSame({ region, regions }: TrustPolicyArgs, granted: Cluster, associated: Cluster): boolean {
    const associatedIn = associated.region ?? region;
    const grantedIn = granted.region ?? (regions === undefined ? region : associatedIn);
    const areKnown = typeof associatedIn === "string" && typeof grantedIn === "string";
    return granted.clusterIdentifier === associated.clusterIdentifier && (!areKnown || grantedIn === associatedIn);
}

function given(values: Record<string, unknown>): [path: string, value: unknown][] {
    return Object.entries(values).filter(([, value]) => value !== undefined);
}
