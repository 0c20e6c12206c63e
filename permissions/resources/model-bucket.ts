import { optional, text } from "../element-rule";
import { ElementKind } from "../feature";
import { kmsKeyArn } from "./kms-key";
import { bucketName, S3Location } from "./s3-location";

/** The bucket in which Redshift ML keeps what it trains with. */
export type ModelBucket = Omit<S3Location, "prefix">;

export const modelBucket: ElementKind = {
    name: "a bucket for CREATE MODEL",
    example: '{ bucket: "amzn-s3-demo-bucket" }',
    key: "bucket",
    properties: { bucket: text(bucketName), kmsKeyArn: optional(text(kmsKeyArn)) },
    leftOut: {
        prefix: "CREATE MODEL writes to a folder of its own in the bucket, whose name AWS does not document: it would be denied.",
    },
};
