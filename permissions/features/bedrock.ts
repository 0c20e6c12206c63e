import { Feature } from "../feature";
import {
    BedrockModel,
    bedrockModel,
    foundationModelArn,
    inferenceProfileArn,
    isInferenceProfile,
    profiledModelArn,
} from "../resources/bedrock-model";

/**
 * `CREATE EXTERNAL MODEL m … MODEL_TYPE BEDROCK SETTINGS (MODEL_ID '…')`, and every query that calls its function. AWS's
 * guide asks for InvokeModel, by which IAM allows the Converse API too.
 *
 * Redshift's guide does not say whether MODEL_ID takes an inference profile's id, which Bedrock takes wherever it takes a
 * model's. A profile needs itself and the model in every Region that it routes to. Those Regions are AWS's to change, so the
 * model is allowed in all, through this one profile alone.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/machine-learning-br.html
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
export const bedrock: Feature<BedrockModel> = {
    list: {
        id: "bedrock",
        name: "a list of Bedrock models",
        example: bedrockModel.example,
        ifEmpty: "Leave bedrock out where SQL calls no model of Bedrock's.",
    },
    element: bedrockModel,
    needsAccount: true,
    statements: (model, where) => {
        const actions = ["bedrock:InvokeModel"];
        if (!isInferenceProfile(model)) {
            return [{ actions, resources: [foundationModelArn(model, where)] }];
        }
        const profile = inferenceProfileArn(model, where);
        return [
            { actions, resources: [profile] },
            {
                actions,
                resources: [profiledModelArn(model, where)],
                condition: { StringEquals: { "bedrock:InferenceProfileArn": profile } },
            },
        ];
    },
};
