/** The stack's configuration of `redshift-iam`, which only associations read; by the names that the AWS provider's has. */
export const configuration = {
    region: text("The Region of associations that name none. Default: that of the environment, or of the profile."),
    profile: text("A profile of the shared AWS configuration. Default: the AWS SDK's default chain."),
    accessKey: text("An access key, beside `secretKey`. Default: none."),
    secretKey: { ...text("The secret key that belongs to `accessKey`. Default: none."), secret: true },
    token: { ...text("The session token that belongs to `accessKey`. Default: none."), secret: true },
    assumeRoles: {
        type: "array",
        items: { $ref: "#/types/redshift-iam:index:RedshiftAssumeRole" },
        description: "Roles to assume, one after the other. Default: none.",
    },
    endpoints: {
        type: "array",
        items: { type: "object", additionalProperties: { type: "string" } },
        description:
            "Base URLs in place of AWS's, by service: `redshift`, `redshiftserverless`, `sts`. Default: AWS's own.",
    },
};

function text(description: string) {
    return { type: "string", description };
}
