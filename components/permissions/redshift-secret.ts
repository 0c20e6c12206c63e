import * as pulumi from "@pulumi/pulumi";

/** The secret by which Redshift signs in to a database that is queried from it. */
export interface RedshiftSecret {
    /**
     * The secret's whole ARN, with the six characters that Secrets Manager ends it with: an `aws.secretsmanager.Secret`
     * has it as `arn`. No wildcard.
     */
    secretArn: pulumi.Input<string>;
    /**
     * The ARN of the KMS key that the secret is encrypted by, which adds `kms:Decrypt`. Default: none, for Secrets Manager's
     * own key.
     */
    kmsKeyArn?: pulumi.Input<string>;
}
