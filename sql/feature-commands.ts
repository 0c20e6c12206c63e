import { AssumeRoleCommand } from "./assume-role-command";

/** Of the permissions' features, those that are used through a command of ASSUMEROLE. */
const commandOf: ReadonlyMap<string, AssumeRoleCommand> = new Map([
    ["copyFromS3", "COPY"],
    ["copyFromDynamoDb", "COPY"],
    ["copyFromEmr", "COPY"],
    ["autoCopy", "COPY"],
    ["unloadToS3", "UNLOAD"],
    ["lambdaUdf", "EXTERNAL FUNCTION"],
    ["machineLearning", "CREATE MODEL"],
    ["bedrock", "CREATE MODEL"],
]);

/**
 * The commands of ASSUMEROLE that a role with these features of `permissions` is for, in the features' order. Of CREATE
 * EXTERNAL MODEL, by which Bedrock is used, AWS does not say whether ASSUMEROLE governs it: of the four commands it could
 * only be CREATE MODEL.
 *
 * ```ts
 * featureCommands(["copyFromS3", "spectrum", "unloadToS3"]); // ["COPY", "UNLOAD"]
 * ```
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
 */
export function featureCommands(features: readonly string[]): AssumeRoleCommand[] {
    return [...new Set(features.flatMap((feature) => commandOf.get(feature) ?? []))];
}
