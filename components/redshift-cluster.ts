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
