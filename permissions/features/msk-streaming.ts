import { Feature } from "../feature";
import { PermissionStatement } from "../statement";
import { groupsArn, topicArn } from "../resources/msk-cluster";
import { MskSource, mskSource } from "../resources/msk-source";

/**
 * `CREATE EXTERNAL SCHEMA s FROM KAFKA IAM_ROLE … AUTHENTICATION { iam | mtls } URI '…'`, and the materialized views over its
 * topics. AWS's guide has one policy for `AUTHENTICATION iam`, which is MSK's alone, one for `mtls` with a certificate in ACM
 * (`AUTHENTICATION_ARN`), and one for `mtls` with a certificate in Secrets Manager (`SECRET_ARN`), and says to attach one of
 * them; `AUTHENTICATION none` needs no role. The names of Redshift's consumer groups are not documented, so every group of
 * the cluster is allowed, as there. A schema with `CLUSTER_ARN` in place of `URI` needs `kafka:GetBootstrapBrokers` too, by
 * CREATE EXTERNAL SCHEMA's page; the service authorization reference has the action without resources, so it is on `*`. For
 * a secret with a key of yours, Secrets Manager's guide asks for `kms:Decrypt`.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-streaming-ingestion-getting-started-MSK.html
 * @see https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-streaming-ingestion-mtls.html
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html CLUSTER_ARN
 * @see https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonmanagedstreamingforapachekafka.html
 */
export const mskStreaming: Feature<MskSource> = {
    list: {
        id: "mskStreaming",
        name: "a list of Kafka sources",
        example: mskSource.example,
        ifEmpty: "Leave mskStreaming out where no Kafka topic is read.",
    },
    element: mskSource,
    needsAccount: false,
    statements: (source) => [...byIam(source), ...byCertificate(source)],
};

function byIam({ clusterArn, topics = [] }: MskSource): PermissionStatement[] {
    if (clusterArn === undefined) {
        return [];
    }
    return [
        { actions: ["kafka-cluster:Connect"], resources: [clusterArn] },
        {
            actions: ["kafka-cluster:ReadData", "kafka-cluster:DescribeTopic"],
            resources: topics.map((topic) => topicArn(clusterArn, topic)),
        },
        { actions: ["kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"], resources: [groupsArn(clusterArn)] },
        { actions: ["kafka:GetBootstrapBrokers"], resources: ["*"] },
    ];
}

function byCertificate({ certificateArn, secretArn, kmsKeyArn }: MskSource): PermissionStatement[] {
    return [
        { actions: ["acm:ExportCertificate"], resource: certificateArn },
        { actions: ["secretsmanager:GetSecretValue"], resource: secretArn },
        { actions: ["kms:Decrypt"], resource: kmsKeyArn },
    ].flatMap(({ actions, resource }) => (resource === undefined ? [] : [{ actions, resources: [resource] }]));
}
