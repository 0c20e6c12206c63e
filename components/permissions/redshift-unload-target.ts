import * as pulumi from "@pulumi/pulumi";

/** Where UNLOAD writes: an `aws.s3.Bucket`, or a bucket's name, with a prefix of the objects' keys. */
export interface RedshiftUnloadTarget {
    /** The bucket's name. No wildcard, no ARN and no URL. */
    bucket: pulumi.Input<string>;
    /**
     * What the objects' keys begin with, such as `unloaded/`; what follows is always allowed. No wildcard. Default: every
     * object of the bucket.
     */
    prefix?: pulumi.Input<string>;
    /**
     * The ARN of the KMS key of UNLOAD's `KMS_KEY_ID`, or of the bucket's with `ENCRYPTED AUTO`: adds `kms:GenerateDataKey` and
     * `kms:Decrypt`. No alias. Default: none, for S3's own key.
     */
    kmsKeyArn?: pulumi.Input<string>;
    /** Whether UNLOAD may delete what is there, for `CLEANPATH`: adds `s3:DeleteObject`. Default: false. */
    cleanPath?: pulumi.Input<boolean>;
}
