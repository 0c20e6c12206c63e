import * as pulumi from "@pulumi/pulumi";

/** A role to assume on the way to the account of the cluster or namespace. */
export interface RedshiftAssumeRole {
    /** The role's ARN. */
    roleArn: pulumi.Input<string>;
    /** The external ID that its trust policy asks for. Default: none. */
    externalId?: pulumi.Input<string>;
    /** The session's name, for CloudTrail. Default: `pulumi-redshift-iam`. */
    sessionName?: pulumi.Input<string>;
}

/**
 * Whose credentials the shared association calls AWS with, where they are not those of the stack's configuration: it
 * cannot read an explicit aws.Provider's. It holds no secret, since the state keeps it.
 */
export interface RedshiftConnection {
    /** A profile of the shared AWS configuration. Default: the stack's `aws:profile`, or `aws:accessKey` and the rest. */
    profile?: pulumi.Input<string>;
    /** Roles to assume, one after the other. Default: the stack's `aws:assumeRoles`; none beside a `profile`. */
    assumeRoles?: pulumi.Input<pulumi.Input<RedshiftAssumeRole>[]>;
}
