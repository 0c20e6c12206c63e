import * as pulumi from "@pulumi/pulumi";

/** A table that COPY reads: an `aws.dynamodb.Table`, or its name. */
export interface RedshiftDynamoDbTable {
    /** The table's name: 3 to 255 letters, digits, underscores, hyphens and dots. No wildcard, and no ARN. */
    name: pulumi.Input<string>;
    /** The Region the table is in. Default: the cluster's. COPY then needs `REGION '…'`. */
    region?: pulumi.Input<string>;
    /**
     * The ARN of the KMS key that the table is encrypted by, which adds `kms:Decrypt`. Default: none, for DynamoDB's own
     * key or the AWS managed one. DynamoDB's guide has it for a role of Redshift's; Redshift's does not say it of COPY. An
     * `aws.dynamodb.Table` has it in `serverSideEncryption`: for such a table, give its name and this.
     */
    kmsKeyArn?: pulumi.Input<string>;
}
