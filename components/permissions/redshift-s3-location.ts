import * as pulumi from "@pulumi/pulumi";

/** Objects in S3: an `aws.s3.Bucket`, or a bucket's name, with a prefix of their keys. */
export interface RedshiftS3Location {
    /** The bucket's name. No wildcard, no ARN and no URL. */
    bucket: pulumi.Input<string>;
    /**
     * What the objects' keys begin with, such as `sales/2026/`; what follows is always allowed. No wildcard. End it with `/` to
     * mean a folder: `sales` is also the beginning of `sales-staff/`. Default: every object of the bucket.
     */
    prefix?: pulumi.Input<string>;
    /**
     * The ARN of the KMS key that the objects are encrypted by, which adds what that needs of KMS. No alias. Default:
     * none, for S3's own key.
     */
    kmsKeyArn?: pulumi.Input<string>;
}
