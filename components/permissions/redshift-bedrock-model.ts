import * as pulumi from "@pulumi/pulumi";

/** A model that SQL calls by CREATE EXTERNAL MODEL, in the cluster's Region. */
export interface RedshiftBedrockModel {
    /**
     * The model's id as SQL's `MODEL_ID '…'` has it, or the id of a system-defined inference profile, such as one that begins
     * with `us.` or `global.`: the profile is then allowed, and its model in every Region through this profile alone.
     * Redshift's guide does not say whether `MODEL_ID` takes a profile. No wildcard, and no ARN.
     */
    modelId: pulumi.Input<string>;
}
