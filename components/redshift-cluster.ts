import * as pulumi from "@pulumi/pulumi";

/** A provisioned cluster: an `aws.redshift.Cluster`, the result of `getClusterOutput`, or its identifier. */
export interface RedshiftCluster {
    /** The cluster's identifier: 1 to 63 lower-case letters, digits and hyphens. */
    clusterIdentifier: pulumi.Input<string>;
    /**
     * The Region the cluster is in. Default: the cluster of that name in each of `regions` is meant, or in the
     * provider's Region where there are none; it is associated in the provider's Region.
     */
    region?: pulumi.Input<string>;
}

/** A cluster as a plain object: of a resource or an Output, the two properties that are used. */
export function clusterOf(cluster: RedshiftCluster): RedshiftCluster;
export function clusterOf(cluster: RedshiftCluster | undefined): RedshiftCluster | undefined;
export function clusterOf(cluster: RedshiftCluster | undefined): RedshiftCluster | undefined {
    // Whatever else a JavaScript or YAML program gives is passed on, for the rules to name it.
    if (typeof cluster !== "object" || (cluster as unknown) === null) {
        return cluster;
    }
    if (cluster instanceof Promise) {
        return clusterOf(pulumi.output(cluster) as unknown as RedshiftCluster);
    }
    const isHandle = pulumi.Resource.isInstance(cluster) || pulumi.Output.isInstance(cluster);
    return isHandle ? { clusterIdentifier: cluster.clusterIdentifier, region: cluster.region } : { ...cluster };
}
