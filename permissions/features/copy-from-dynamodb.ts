import { Feature } from "../feature";
import { DynamoDbTable, dynamoDbTable, tableArn } from "../resources/dynamodb-table";

/**
 * `COPY t FROM 'dynamodb://table' IAM_ROLE … READRATIO 50`. AWS's guide asks for SCAN and DESCRIBE of the table. For a table
 * that is encrypted with a key of yours, DynamoDB's guide gives a role of Redshift's `kms:Decrypt` too, there for an
 * integration from another account; Redshift's guide does not say it of COPY.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-access-permissions.html#copy-usage_notes-iam-permissions
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/cross-account-integration-considerations.html
 */
export const copyFromDynamoDb: Feature<DynamoDbTable> = {
    list: {
        id: "copyFromDynamoDb",
        name: "a list of DynamoDB tables",
        example: dynamoDbTable.example,
        ifEmpty: "Leave copyFromDynamoDb out where nothing is copied from DynamoDB.",
    },
    element: dynamoDbTable,
    needsAccount: true,
    statements: (table, where) => [
        { actions: ["dynamodb:Scan", "dynamodb:DescribeTable"], resources: [tableArn(table, where)] },
        ...(table.kmsKeyArn === undefined ? [] : [{ actions: ["kms:Decrypt"], resources: [table.kmsKeyArn] }]),
    ],
};
