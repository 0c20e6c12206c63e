import assert from "node:assert/strict";
import { federatedQuery } from "../../../permissions/features/federated-query";
import { where, whereIn } from "./where";

describe("A federated query", () => {
    it("may read the secret, as AWS's guide has it", () => {
        const secretArn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:my-rds-secret-VNenFy";
        assert.deepEqual(federatedQuery.statements({ secretArn }, where), [
            {
                actions: [
                    "secretsmanager:GetResourcePolicy",
                    "secretsmanager:GetSecretValue",
                    "secretsmanager:DescribeSecret",
                    "secretsmanager:ListSecretVersionIds",
                ],
                resources: ["arn:aws:secretsmanager:us-west-2:123456789012:secret:my-rds-secret-VNenFy"],
            },
            { actions: ["secretsmanager:GetRandomPassword", "secretsmanager:ListSecrets"], resources: ["*"] },
        ]);
    });

    it("may decrypt by the secret's key, in China too", () => {
        const element = {
            secretArn: "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:my-rds-secret-VNenFy",
            kmsKeyArn: "arn:aws-cn:kms:cn-north-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        };
        assert.deepEqual(federatedQuery.statements(element, whereIn("cn-north-1")), [
            {
                actions: [
                    "secretsmanager:GetResourcePolicy",
                    "secretsmanager:GetSecretValue",
                    "secretsmanager:DescribeSecret",
                    "secretsmanager:ListSecretVersionIds",
                ],
                resources: ["arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:my-rds-secret-VNenFy"],
            },
            { actions: ["secretsmanager:GetRandomPassword", "secretsmanager:ListSecrets"], resources: ["*"] },
            {
                actions: ["kms:Decrypt"],
                resources: ["arn:aws-cn:kms:cn-north-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
            },
        ]);
    });
});
