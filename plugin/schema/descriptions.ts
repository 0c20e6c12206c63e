/**
 * Types, and fields of types, whose docstrings say what is so in TypeScript alone. It takes a whole `aws.s3.Bucket` by its
 * structure, where other languages take the named properties; and the plugin is told less than a dynamic provider.
 */
export const descriptions: { [typeOrField: string]: string } = {
    RedshiftCluster: "A provisioned cluster, by its identifier.",
    RedshiftWorkgroup: "A Serverless workgroup, by its name.",
    RedshiftNamespace: "A Serverless namespace, by its name.",
    RedshiftS3Location: "Objects in S3: a bucket, and a prefix of their keys.",
    RedshiftUnloadTarget: "Where UNLOAD writes: a bucket, and a prefix of the objects' keys.",
    RedshiftDynamoDbTable: "A table that COPY reads, by its name.",
    RedshiftEmrCluster: "An EMR cluster that COPY reads from, by its id.",
    RedshiftLambdaFunction: "A function that SQL calls by CREATE EXTERNAL FUNCTION, by its name.",
    RedshiftKinesisStream: "A stream that materialized views read, by its name.",
    RedshiftModelBucket: "Where CREATE MODEL keeps what it trains with: a bucket.",
    RedshiftChainedRole:
        "One role of a RoleChain: one that is there already, by its `arn`, or one to make, by `create`. Of a RedshiftRole give `arn`, `name`, `uniqueId` and `readyArn`.",
    RedshiftConnection:
        "Whose credentials an association calls AWS with. Default: of a RedshiftRole, the stack's `aws:profile` and `aws:assumeRoles`; else the stack's configuration of `redshift-iam`; else the AWS SDK's default chain. It holds no secret, since the state keeps it.",
    "RedshiftConnection.profile":
        "A profile of the shared AWS configuration. Default: of a RedshiftRole, the stack's `aws:profile`; else `redshift-iam:profile`, else the AWS SDK's default chain.",
    "RedshiftConnection.assumeRoles":
        "Roles to assume, one after the other. Default: of a RedshiftRole, the stack's `aws:assumeRoles`; else `redshift-iam:assumeRoles`; none beside a `profile`.",
};
