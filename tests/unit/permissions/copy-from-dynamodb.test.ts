import assert from "node:assert/strict";
import { copyFromDynamoDb } from "../../../permissions/features/copy-from-dynamodb";
import { where, whereIn } from "./where";

describe("COPY from DynamoDB", () => {
    it("may scan and describe the table in the cluster's Region", () => {
        assert.deepEqual(copyFromDynamoDb.statements({ name: "ProductCatalog" }, where), [
            {
                actions: ["dynamodb:Scan", "dynamodb:DescribeTable"],
                resources: ["arn:aws:dynamodb:us-east-1:123456789012:table/ProductCatalog"],
            },
        ]);
    });

    it("may decrypt by the table's key, in the table's own Region", () => {
        const kmsKeyArn = "arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        const table = { name: "ProductCatalog", region: "us-west-2", kmsKeyArn };
        assert.deepEqual(copyFromDynamoDb.statements(table, where), [
            {
                actions: ["dynamodb:Scan", "dynamodb:DescribeTable"],
                resources: ["arn:aws:dynamodb:us-west-2:123456789012:table/ProductCatalog"],
            },
            {
                actions: ["kms:Decrypt"],
                resources: ["arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
            },
        ]);
    });

    it("has China's ARNs in China", () => {
        assert.deepEqual(copyFromDynamoDb.statements({ name: "ProductCatalog" }, whereIn("cn-north-1")), [
            {
                actions: ["dynamodb:Scan", "dynamodb:DescribeTable"],
                resources: ["arn:aws-cn:dynamodb:cn-north-1:123456789012:table/ProductCatalog"],
            },
        ]);
    });
});
