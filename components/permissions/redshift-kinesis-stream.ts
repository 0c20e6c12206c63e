import * as pulumi from "@pulumi/pulumi";

/** A stream that materialized views read: an `aws.kinesis.Stream`, or its name. */
export interface RedshiftKinesisStream {
    /** The stream's name: 1 to 128 letters, digits, underscores, hyphens and dots. No wildcard, and no ARN. */
    name: pulumi.Input<string>;
    /** The Region the stream is in. Default: the cluster's. */
    region?: pulumi.Input<string>;
    /**
     * The ARN of the KMS key that the stream is encrypted by, which adds `kms:Decrypt`. Default: none. An
     * `aws.kinesis.Stream` does not have it: where the stream is encrypted, give its name and this.
     */
    kmsKeyArn?: pulumi.Input<string>;
}
