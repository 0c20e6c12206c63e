import { isNotYetKnown } from "../../problems/not-yet-known";
import { problem, Problem } from "../../problems/problem";
import { count, show } from "../../problems/show";
import { clustersOf, NamedCluster } from "../clusters";
import { namesUsers } from "../look-ups";
import { countsIn } from "../grants";
import { TrustPolicyArgs } from "../trust-policy-args";

/** `regions` says where the role may be used: every cluster must be in one of them, every one must have users. */
export function placeProblems(args: TrustPolicyArgs): Problem[] {
    const { regions } = args;
    if (!Array.isArray(regions) || isNotYetKnown(regions)) {
        return [];
    }
    const clusters = clustersOf(args);
    const outside = clusters.flatMap((one) => outsideProblems(one, regions));
    return outside.length > 0 ? outside : userlessProblems(args, clusters, regions);
}

function outsideProblems({ path, cluster }: NamedCluster, regions: readonly string[]): Problem[] {
    if (typeof cluster.region !== "string" || regions.includes(cluster.region)) {
        return [];
    }
    return [
        problem({
            rule: "regions.cluster",
            path: `${path}.region`,
            must: `be among regions, ${show(regions)}`,
            got: show(cluster.region),
            fix: `The role could never be used there: add ${show(cluster.region)} to regions.`,
        }),
    ];
}

function userlessProblems(args: TrustPolicyArgs, clusters: NamedCluster[], regions: readonly string[]): Problem[] {
    if (!namesUsers(args) || clusters.length === 0 || isNotYetKnown([args.grants, clusters])) {
        return [];
    }
    return regions.flatMap((region, index) => {
        if (clusters.some(({ cluster }) => countsIn(cluster, region))) {
            return [];
        }
        const got = `${show(region)}: ${whereTheyAre(clusters)}`;
        const fix =
            args.grants === undefined
                ? `Drop it, or write cluster: { clusterIdentifier: ${show(clusters[0]?.cluster.clusterIdentifier)} }, without a Region, to mean the cluster of that name in each of regions.`
                : "Drop it, or add a grant with a cluster there.";
        return [problem({ rule: "regions.noUser", path: `regions[${index}]`, must: "have database users", got, fix })];
    });
}

function whereTheyAre(clusters: NamedCluster[]): string {
    const shown = clusters
        .slice(0, 3)
        .map(({ cluster }) => `${show(cluster.clusterIdentifier)} is in ${cluster.region}`);
    const others = clusters.length - shown.length;
    return shown.join(", ") + (others > 0 ? `, and ${count(others)} more clusters are elsewhere` : "");
}
