import assert from "node:assert/strict";
import { bedrock } from "../../../permissions/features/bedrock";
import { where, whereIn } from "./where";

describe("A model of Bedrock's", () => {
    it("may be invoked in the cluster's Region", () => {
        assert.deepEqual(bedrock.statements({ modelId: "anthropic.claude-3-haiku-20240307-v1:0" }, where), [
            {
                actions: ["bedrock:InvokeModel"],
                resources: ["arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0"],
            },
        ]);
    });

    it("may be invoked in the cluster's Region, of GovCloud", () => {
        const element = { modelId: "amazon.titan-text-express-v1" };
        assert.deepEqual(bedrock.statements(element, whereIn("us-gov-west-1")), [
            {
                actions: ["bedrock:InvokeModel"],
                resources: ["arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/amazon.titan-text-express-v1"],
            },
        ]);
    });

    it("may be invoked in every Region through its inference profile, and in none without", () => {
        const element = { modelId: "us.anthropic.claude-sonnet-4-5-20250929-v1:0" };
        const profile =
            "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0";
        assert.deepEqual(bedrock.statements(element, where), [
            { actions: ["bedrock:InvokeModel"], resources: [profile] },
            {
                actions: ["bedrock:InvokeModel"],
                resources: ["arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0"],
                condition: { StringEquals: { "bedrock:InferenceProfileArn": profile } },
            },
        ]);
    });

    for (const prefix of ["eu", "apac", "jp", "au", "ca", "us-gov", "global"]) {
        it(`knows ${prefix}. as the beginning of an inference profile's id`, () => {
            const element = { modelId: `${prefix}.amazon.nova-pro-v1:0` };
            const resources = bedrock.statements(element, where).flatMap((statement) => statement.resources);
            assert.deepEqual(resources, [
                `arn:aws:bedrock:us-east-1:123456789012:inference-profile/${prefix}.amazon.nova-pro-v1:0`,
                "arn:aws:bedrock:*::foundation-model/amazon.nova-pro-v1:0",
            ]);
        });
    }

    for (const modelId of [
        "deepseek.v3.2",
        "ai21.jamba-1-5-mini-v1:0",
        "meta.llama3-1-8b-instruct-v1:0:128k",
        "zz.model-v1:0",
    ]) {
        it(`takes ${modelId} for a foundation model`, () => {
            assert.deepEqual(bedrock.statements({ modelId }, where), [
                {
                    actions: ["bedrock:InvokeModel"],
                    resources: [`arn:aws:bedrock:us-east-1::foundation-model/${modelId}`],
                },
            ]);
        });
    }
});
