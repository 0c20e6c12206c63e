import * as pulumi from "@pulumi/pulumi";

/** A Kafka source that materialized views read: exactly one of clusterArn, certificateArn and secretArn says how Redshift signs in. */
export interface RedshiftMskSource {
    /**
     * For `AUTHENTICATION iam`: the ARN of the Amazon MSK cluster, which an `aws.msk.Cluster` has as `arn`. Default: none, for
     * `AUTHENTICATION mtls`. It takes `topics` beside it. Every consumer group of the cluster is allowed, since AWS does not
     * document the names of Redshift's. SQL may have `CLUSTER_ARN '…'` in place of `URI '…'`.
     */
    clusterArn?: pulumi.Input<string>;
    /** The topics of the MSK cluster that are read: names, or patterns with `*`. Default: none; `clusterArn` needs them. */
    topics?: pulumi.Input<pulumi.Input<string>[]>;
    /**
     * For `AUTHENTICATION mtls` by `AUTHENTICATION_ARN`: the ARN of the certificate in ACM, which adds
     * `acm:ExportCertificate`. Default: none.
     */
    certificateArn?: pulumi.Input<string>;
    /**
     * For `AUTHENTICATION mtls` by `SECRET_ARN`: the whole ARN of the secret in Secrets Manager that holds the certificate, which
     * adds `secretsmanager:GetSecretValue`. Default: none.
     */
    secretArn?: pulumi.Input<string>;
    /**
     * Beside `secretArn`: the ARN of the KMS key that the secret is encrypted by, which adds `kms:Decrypt`. Default: none,
     * for Secrets Manager's own key.
     */
    kmsKeyArn?: pulumi.Input<string>;
}
