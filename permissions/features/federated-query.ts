import { Feature } from "../feature";
import { Secret, secret } from "../resources/secret";

/**
 * `CREATE EXTERNAL SCHEMA s FROM POSTGRES … IAM_ROLE … SECRET_ARN '…'`, or FROM MYSQL, and every query of its tables. These
 * are the actions of AWS's guide; the last two are of no secret, so IAM takes them on `*` alone. For a secret with a key of
 * yours it asks that the role may use the key: to read, Secrets Manager needs `kms:Decrypt`.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/federated-create-secret-iam-role.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
export const federatedQuery: Feature<Secret> = {
    list: {
        id: "federatedQuery",
        name: "a list of databases' secrets",
        example: secret.example,
        ifEmpty: "Leave federatedQuery out where no other database is queried.",
    },
    element: secret,
    needsAccount: false,
    statements: ({ secretArn, kmsKeyArn }) => [
        {
            actions: [
                "secretsmanager:GetResourcePolicy",
                "secretsmanager:GetSecretValue",
                "secretsmanager:DescribeSecret",
                "secretsmanager:ListSecretVersionIds",
            ],
            resources: [secretArn],
        },
        { actions: ["secretsmanager:GetRandomPassword", "secretsmanager:ListSecrets"], resources: ["*"] },
        ...(kmsKeyArn === undefined ? [] : [{ actions: ["kms:Decrypt"], resources: [kmsKeyArn] }]),
    ],
};
