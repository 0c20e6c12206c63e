import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { partitionOf } from "../../trust/region";
import { text } from "../element-rule";
import { ElementKind } from "../feature";
import { Where } from "../where";
import { regionalArn } from "./arn";
import { noWildcard } from "./name-rules";

/** A model of Bedrock's: a foundation model, or a system-defined inference profile, as SQL's MODEL_ID names it. */
export interface BedrockModel {
    modelId: string;
}

const modelId: TextKind = {
    id: "bedrockModel",
    name: "the id of a Bedrock model or inference profile",
    example: "anthropic.claude-3-haiku-20240307-v1:0",
    rules: [
        {
            id: "arn",
            broken: (value) => /^arn:[^:]*:bedrock:[^:]*:[^:]*:(foundation-model|inference-profile)\/./.test(value),
            is: () => "an ARN",
            fix: (value) => `Give the id alone: ${show(value.replace(/^.*?\//s, ""))}.`,
        },
        {
            id: "otherArn",
            broken: (value) => value.startsWith("arn:"),
            is: () => "an ARN of something else than a foundation model or a system-defined inference profile",
            fix: () =>
                "Redshift's guide has none but models' ids as MODEL_ID. If it works for you all the same, allow bedrock:InvokeModel in inlinePolicies.",
        },
        noWildcard("Give each model's id."),
        {
            // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModel.html, of a base model.
            id: "shape",
            broken: (value) => !/^[a-z0-9-]+(\.[A-Za-z0-9_-]+)+(:[A-Za-z0-9]+)*$/.test(value) || value.length > 140,
            fix: () =>
                'Ids look like "anthropic.claude-3-haiku-20240307-v1:0": aws bedrock list-foundation-models shows them.',
        },
    ],
};

export const bedrockModel: ElementKind = {
    name: "a Bedrock model",
    example: `{ modelId: ${show(modelId.example)} }`,
    key: "modelId",
    properties: { modelId: text(modelId) },
    leftOut: {
        region: "CREATE EXTERNAL MODEL has no setting for a Region: a model is called in the cluster's own.",
    },
};

/** What stands before the model's id in an inference profile's: a geography, or global. No provider's name is so short. */
const profilePrefix = /^(?:[a-z]{2}|us-gov|apac|global)\.(?=[^.]+\.)/;

/** Whether the id is an inference profile's, which routes to the model in several Regions: `us.anthropic.claude-…`. */
export function isInferenceProfile({ modelId }: BedrockModel): boolean {
    return profilePrefix.test(modelId);
}

export function foundationModelArn({ modelId }: BedrockModel, { region }: Where): string {
    return modelArn(partitionOf(region), region, modelId);
}

export function inferenceProfileArn({ modelId }: BedrockModel, where: Where): string {
    return regionalArn(where, "bedrock", `inference-profile/${modelId}`);
}

/** The model behind a profile, wherever the profile may send a request; a global one also has the model without Region. */
export function profiledModelArn({ modelId }: BedrockModel, { region }: Where): string {
    return modelArn(partitionOf(region), "*", modelId.replace(profilePrefix, ""));
}

function modelArn(partition: string, region: string, modelId: string): string {
    return `arn:${partition}:bedrock:${region}::foundation-model/${modelId}`;
}
