import * as pulumi from "@pulumi/pulumi";

/** A function that SQL calls by CREATE EXTERNAL FUNCTION: an `aws.lambda.Function`, or its name. */
export interface RedshiftLambdaFunction {
    /**
     * The function's name as SQL's `LAMBDA '…'` has it, with the alias or version after a colon where SQL has one: that
     * alone is allowed then. An `aws.lambda.Alias` has no name like that: write both. No wildcard, and no ARN: another
     * account's function is reached by role chaining.
     */
    name: pulumi.Input<string>;
    /** The Region the function is in. Default: the cluster's. */
    region?: pulumi.Input<string>;
}
