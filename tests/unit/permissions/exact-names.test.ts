import assert from "node:assert/strict";
import fc from "fast-check";
import { elementProblems } from "../../../permissions/element-rule";
import { Feature } from "../../../permissions/feature";
import { bedrock } from "../../../permissions/features/bedrock";
import { copyFromDynamoDb } from "../../../permissions/features/copy-from-dynamodb";
import { copyFromEmr } from "../../../permissions/features/copy-from-emr";
import { federatedQuery } from "../../../permissions/features/federated-query";
import { kinesisStreaming } from "../../../permissions/features/kinesis-streaming";
import { lambdaUdf } from "../../../permissions/features/lambda-udf";
import { mskStreaming } from "../../../permissions/features/msk-streaming";
import { where } from "./where";

/** Texts near the right ones: their letters, and what IAM reads as a wildcard, a variable or another part of an ARN. */
const letters = ["a", "B", "1", "-", "_", ".", ":", "/", "*", "?", "$", "${", "}", "arn:", " ", "é"];
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 });

/** One name in a feature's element, and the ARN that is to be allowed for it. */
interface Kind {
    says: string;
    accepts: (name: string) => boolean;
    resources: (name: string) => string[];
    arnOf: (name: string) => string;
}

const table = (name: string) => `arn:aws:dynamodb:us-east-1:123456789012:table/${name}`;
const stream = (name: string) => `arn:aws:kinesis:us-east-1:123456789012:stream/${name}`;
const lambda = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
const model = (name: string) => `arn:aws:bedrock:us-east-1::foundation-model/x1.${name}`;
const emr = (name: string) => `arn:aws:elasticmapreduce:us-east-1:123456789012:cluster/j-${name}`;
const secret = (name: string) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-VNenFy`;
const certificate = (name: string) => `arn:aws:acm:us-east-1:123456789012:certificate/${name}`;
const mskCluster = (name: string) => `arn:aws:kafka:us-east-1:123456789012:cluster/${name}/abcd-1`;

const kinds = [
    kind("A table's name", copyFromDynamoDb, (name) => ({ name }), table),
    kind("A stream's name", kinesisStreaming, (name) => ({ name }), stream),
    kind("A function's name", lambdaUdf, (name) => ({ name }), lambda),
    kind("A model's id", bedrock, (name) => ({ modelId: `x1.${name}` }), model),
    kind("An EMR cluster's id", copyFromEmr, (name) => ({ id: `j-${name}` }), emr),
    kind("A secret's ARN", federatedQuery, (name) => ({ secretArn: secret(name) }), secret),
    kind("A certificate's ARN", mskStreaming, (name) => ({ certificateArn: certificate(name) }), certificate),
    kind("An MSK cluster's ARN", mskStreaming, (name) => ({ clusterArn: mskCluster(name), topics: ["t"] }), mskCluster),
];

describe("What one name allows", () => {
    for (const { says, accepts, resources, arnOf } of kinds) {
        it(`${says} that has no problem allows what it names alone: it has no wildcard and no variable`, () => {
            let accepted = 0;
            fc.assert(
                fc.property(text, (name) => {
                    if (accepts(name)) {
                        accepted++;
                        assert.equal(resources(name)[0], arnOf(name));
                        assert.doesNotMatch(name, /[*?{}\s]/);
                    }
                }),
                { numRuns: 2000 },
            );
            assert.ok(accepted > 0, "the texts must be near enough");
        });
    }

    it("A topic that has no problem allows topics of its cluster alone: it has no wildcard but *", () => {
        const clusterArn = mskCluster("demo");
        const problems = elementProblems("mskStreaming", mskStreaming.element);
        fc.assert(
            fc.property(text, (topic) => {
                const element = { clusterArn, topics: [topic] };
                if (problems("mskStreaming[0]", element).length === 0) {
                    const [, read] = mskStreaming.statements(element, where);
                    assert.deepEqual(read?.resources, [
                        `arn:aws:kafka:us-east-1:123456789012:topic/demo/abcd-1/${topic}`,
                    ]);
                    assert.match(topic, /^[\w.*-]+$/);
                }
            }),
            { numRuns: 2000 },
        );
    });
});

function kind<Element>(
    says: string,
    feature: Feature<Element>,
    elementOf: (name: string) => Element,
    arnOf: (name: string) => string,
): Kind {
    const problems = elementProblems(feature.list.id, feature.element);
    return {
        says,
        accepts: (name) => problems(feature.list.id, elementOf(name)).length === 0,
        resources: (name) => feature.statements(elementOf(name), where).flatMap((statement) => statement.resources),
        arnOf,
    };
}
