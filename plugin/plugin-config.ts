/**
 * The stack's configuration of `redshift-iam`, by the names that the AWS provider's has. The engine gives it to the process: of
 * `configure`, Pulumi's server tells a provider nothing.
 */
export function pluginConfig(json = "{}"): (key: string) => string | undefined {
    const values = JSON.parse(json) as Record<string, string>;
    return (key) => values[key.replace(/^aws:/, "")];
}
