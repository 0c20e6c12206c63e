import assert from "node:assert/strict";
import { elementProblems } from "../../../permissions/element-rule";
import { mskStreaming } from "../../../permissions/features/msk-streaming";
import { notYetKnown } from "../../../problems/not-yet-known";
import { where, whereIn } from "./where";

describe("Streaming ingestion from Kafka", () => {
    it("with AUTHENTICATION iam may connect to the MSK cluster, read its topics, and use any group of it", () => {
        const element = {
            clusterArn: "arn:aws:kafka:us-east-1:123456789012:cluster/MyTestCluster/abcd1234-0123-abcd-5678-1234abcd-1",
            topics: ["orders", "returns.*"],
        };
        assert.deepEqual(mskStreaming.statements(element, where), [
            {
                actions: ["kafka-cluster:Connect"],
                resources: [
                    "arn:aws:kafka:us-east-1:123456789012:cluster/MyTestCluster/abcd1234-0123-abcd-5678-1234abcd-1",
                ],
            },
            {
                actions: ["kafka-cluster:ReadData", "kafka-cluster:DescribeTopic"],
                resources: [
                    "arn:aws:kafka:us-east-1:123456789012:topic/MyTestCluster/abcd1234-0123-abcd-5678-1234abcd-1/orders",
                    "arn:aws:kafka:us-east-1:123456789012:topic/MyTestCluster/abcd1234-0123-abcd-5678-1234abcd-1/returns.*",
                ],
            },
            {
                actions: ["kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"],
                resources: [
                    "arn:aws:kafka:us-east-1:123456789012:group/MyTestCluster/abcd1234-0123-abcd-5678-1234abcd-1/*",
                ],
            },
            { actions: ["kafka:GetBootstrapBrokers"], resources: ["*"] },
        ]);
    });

    it("takes a Serverless MSK cluster in China", () => {
        const element = {
            clusterArn: "arn:aws-cn:kafka:cn-north-1:123456789012:cluster/demo/abcd1234-0123-abcd-5678-1234abcd-s1",
            topics: ["*"],
        };
        assert.deepEqual(mskStreaming.statements(element, whereIn("cn-north-1")), [
            {
                actions: ["kafka-cluster:Connect"],
                resources: [
                    "arn:aws-cn:kafka:cn-north-1:123456789012:cluster/demo/abcd1234-0123-abcd-5678-1234abcd-s1",
                ],
            },
            {
                actions: ["kafka-cluster:ReadData", "kafka-cluster:DescribeTopic"],
                resources: [
                    "arn:aws-cn:kafka:cn-north-1:123456789012:topic/demo/abcd1234-0123-abcd-5678-1234abcd-s1/*",
                ],
            },
            {
                actions: ["kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"],
                resources: [
                    "arn:aws-cn:kafka:cn-north-1:123456789012:group/demo/abcd1234-0123-abcd-5678-1234abcd-s1/*",
                ],
            },
            { actions: ["kafka:GetBootstrapBrokers"], resources: ["*"] },
        ]);
    });

    it("with AUTHENTICATION mtls may export the certificate from ACM, and nothing of MSK", () => {
        const certificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab";
        assert.deepEqual(mskStreaming.statements({ certificateArn }, where), [
            {
                actions: ["acm:ExportCertificate"],
                resources: ["arn:aws:acm:us-east-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab"],
            },
        ]);
    });

    it("with AUTHENTICATION mtls may read the certificate in Secrets Manager, and decrypt it", () => {
        const secretArn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:kafka-client-VNenFy";
        const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        const read = {
            actions: ["secretsmanager:GetSecretValue"],
            resources: ["arn:aws:secretsmanager:us-east-1:123456789012:secret:kafka-client-VNenFy"],
        };
        assert.deepEqual(mskStreaming.statements({ secretArn }, where), [read]);
        assert.deepEqual(mskStreaming.statements({ secretArn, kmsKeyArn }, where), [
            read,
            {
                actions: ["kms:Decrypt"],
                resources: ["arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
            },
        ]);
    });

    describe("judges the ways to authenticate", () => {
        const problems = elementProblems("mskStreaming", mskStreaming.element);
        const clusterArn =
            "arn:aws:kafka:us-east-1:123456789012:cluster/MyTestCluster/abcd1234-0123-abcd-5678-1234abcd-1";
        const certificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab";
        const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

        for (const [says, element] of [
            ["nothing but Outputs", { clusterArn: notYetKnown, certificateArn: notYetKnown, secretArn: notYetKnown }],
            ["one beside an Output that may turn out to be nothing", { clusterArn, certificateArn: notYetKnown }],
            ["an Output alone, without topics", { clusterArn: notYetKnown }],
            ["topics that are an Output, beside a certificate", { certificateArn, topics: notYetKnown }],
            ["a key that is an Output, beside a certificate", { certificateArn, kmsKeyArn: notYetKnown }],
            ["a key beside a secret that is an Output", { secretArn: notYetKnown, kmsKeyArn }],
        ] as const) {
            it(`and says nothing of ${says}`, () => {
                assert.deepEqual(problems("mskStreaming[0]", element), []);
            });
        }

        it("and says at once that two are given, whatever the third turns out to be", () => {
            const element = { clusterArn, certificateArn, secretArn: notYetKnown, topics: ["orders"] };
            assert.deepEqual(problems("mskStreaming[0]", element), [
                {
                    rule: "mskSource.authentication",
                    path: "mskStreaming[0]",
                    message:
                        "mskStreaming[0] must have exactly one of clusterArn, certificateArn and secretArn, got clusterArn and certificateArn. AUTHENTICATION iam takes clusterArn and topics; AUTHENTICATION mtls takes certificateArn or secretArn. Give an element for each source.",
                },
            ]);
        });
    });
});
