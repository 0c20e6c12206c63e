import * as pulumi from "@pulumi/pulumi";

/** An EMR cluster that COPY reads from: an `aws.emr.Cluster`, or its id. */
export interface RedshiftEmrCluster {
    /** The EMR cluster's id, as COPY's `emr://j-SAMPLE2B500FC/…` has it. No wildcard, and no ARN. */
    id: pulumi.Input<string>;
    /** The Region the EMR cluster is in. Default: the Redshift cluster's. */
    region?: pulumi.Input<string>;
}
