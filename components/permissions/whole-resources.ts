import type { GetTableResult } from "@pulumi/aws/dynamodb";
import type { GetStreamResult } from "@pulumi/aws/kinesis";
import type { GetBucketResult } from "@pulumi/aws/s3";

/** What may be given whole where a feature's element is asked for. */
export interface Whole {
    /** Pulumi's types of the resources. Any other has properties of the same names that mean something else. */
    types: readonly string[];
    /** What a look-up gives besides the element's own properties. A name that is not here may be a misspelt one. */
    lookedUp: readonly string[];
}

export const wholeBucket: Whole = {
    types: ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"],
    lookedUp: [
        "arn",
        "bucketDomainName",
        "bucketRegion",
        "bucketRegionalDomainName",
        "hostedZoneId",
        "id",
        "region",
        "websiteDomain",
        "websiteEndpoint",
    ] satisfies (keyof GetBucketResult)[],
};

/** What look-ups give: those named here not with the oldest @pulumi/aws that package.json allows. */
export type TableProperty = keyof GetTableResult | "warmThroughputs";
export type StreamProperty = keyof GetStreamResult | "maxRecordSizeInKib" | "warmThroughputs";

const table: Whole = {
    types: ["aws:dynamodb/table:Table"],
    lookedUp: [
        "arn",
        "attributes",
        "billingMode",
        "deletionProtectionEnabled",
        "globalSecondaryIndexes",
        "hashKey",
        "id",
        "localSecondaryIndexes",
        "onDemandThroughputs",
        "pointInTimeRecovery",
        "rangeKey",
        "readCapacity",
        "replicas",
        "serverSideEncryption",
        "streamArn",
        "streamEnabled",
        "streamLabel",
        "streamViewType",
        "tableClass",
        "tags",
        "ttl",
        "warmThroughputs",
        "writeCapacity",
    ] satisfies TableProperty[],
};

const stream: Whole = {
    types: ["aws:kinesis/stream:Stream"],
    lookedUp: [
        "arn",
        "closedShards",
        "creationTimestamp",
        "encryptionType",
        "id",
        "kmsKeyId",
        "maxRecordSizeInKib",
        "openShards",
        "retentionPeriod",
        "shardLevelMetrics",
        "status",
        "streamModeDetails",
        "tags",
        "warmThroughputs",
    ] satisfies StreamProperty[],
};

/** By the features' names; the others take no resource. */
export const wholes: Readonly<Record<string, Whole>> = {
    copyFromS3: wholeBucket,
    unloadToS3: wholeBucket,
    autoCopy: wholeBucket,
    machineLearning: wholeBucket,
    copyFromDynamoDb: table,
    copyFromEmr: { types: ["aws:emr/cluster:Cluster"], lookedUp: [] },
    lambdaUdf: { types: ["aws:lambda/function:Function"], lookedUp: [] },
    kinesisStreaming: stream,
};
