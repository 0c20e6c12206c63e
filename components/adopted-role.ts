import { RoleArgs } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";

/** What decides how a role is taken over: its name, and what the args say of it. */
export interface AdoptedRoleArgs {
    adopt?: { roleName: string } | undefined;
    description?: unknown;
    maxSessionDuration?: unknown;
    permissionsBoundary?: unknown;
    tags?: unknown;
}

/** What the args and options of a role have beside the usual. */
export interface AdoptedRole {
    props: Pick<RoleArgs, "name">;
    opts: Pick<pulumi.CustomResourceOptions, "import" | "ignoreChanges">;
}

/**
 * Takes a role that is there already under management: Pulumi reads it, and changes what differs in place. What the args
 * leave out is kept as it is, and so is the path, whose change would replace the role.
 *
 * `managedPolicyArns` and `inlinePolicies` of aws.iam.Role must not be ignored. An ignored property is an input with the
 * value that was read, and with those inputs the AWS provider owns the role's whole list of policies; without them it
 * leaves the policies alone (`Optional` and `Computed` in terraform-provider-aws, internal/service/iam/role.go).
 */
export function adoptedRole({ adopt, ...args }: AdoptedRoleArgs): AdoptedRole {
    if (adopt === undefined) {
        return { props: {}, opts: {} };
    }
    const left = kept.filter(([name]) => args[name] === undefined).flatMap(([, properties]) => properties);
    return { props: { name: adopt.roleName }, opts: { import: adopt.roleName, ignoreChanges: ["path", ...left] } };
}

/** An argument, and the properties of aws.iam.Role that stay as they are where it is left out. */
const kept = [
    ["description", ["description"]],
    ["maxSessionDuration", ["maxSessionDuration"]],
    ["permissionsBoundary", ["permissionsBoundary"]],
    // The provider's default tags are in both: https://github.com/pulumi/pulumi-aws/issues/4030
    ["tags", ["tags", "tagsAll"]],
] as const;
