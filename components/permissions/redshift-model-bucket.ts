import * as pulumi from "@pulumi/pulumi";

/** Where CREATE MODEL keeps what it trains with: an `aws.s3.Bucket`, or a bucket's name. */
export interface RedshiftModelBucket {
    /**
     * The name of the bucket, as SQL's `S3_BUCKET '…'` has it; all of its objects are read, written and deleted. No wildcard,
     * no ARN and no URL.
     */
    bucket: pulumi.Input<string>;
    /** The ARN of the KMS key of SQL's `KMS_KEY_ID`, which adds what that needs of KMS. No alias. Default: none. */
    kmsKeyArn?: pulumi.Input<string>;
}
