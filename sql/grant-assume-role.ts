import { argsOf } from "./args";
import { AssumeRoleCommand, commandList } from "./assume-role-command";
import { granteeList, Grantees } from "./grantees";
import { IamRole } from "./iam-role-clause";
import { roleList } from "./role-list";

/** Who may name which roles, and in which commands. */
export interface AssumeRoleGrant {
    /** A role's ARN, the ARNs of a chain, "default" for the cluster's default role, or "all" for every role. */
    on: IamRole;
    /** Who may name them. */
    to: Grantees;
    /** The commands to name them in. */
    for: "ALL" | readonly AssumeRoleCommand[];
}

/**
 * GRANT ASSUMEROLE: which database users may name the role in which commands. A superuser runs it, after
 * `revokeAssumeRoleFromPublic`: until then every user has the privilege already.
 *
 * A grant on "default" does not cover the same role by its ARN, nor the other way round. A chain is granted as a whole,
 * and must be used as a whole. Superusers always have the privilege.
 *
 * ```ts
 * grantAssumeRole({
 *     on: "arn:aws:iam::123456789012:role/copy-unload",
 *     to: { users: ["user1", "IAMR:Admin"] },
 *     for: ["COPY", "UNLOAD"],
 * });
 * // GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/copy-unload' TO "user1", "IAMR:Admin" FOR COPY, UNLOAD;
 * ```
 *
 * @throws {SqlError} when an argument cannot be what it is for.
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT-usage-notes.html
 */
export function grantAssumeRole(args: AssumeRoleGrant): string {
    const { on, to, for: commands } = argsOf("args", args, '{ on: "all", to: { users: ["user1"] }, for: ["COPY"] }');
    return `GRANT ASSUMEROLE ON ${grantedRole(on)} TO ${granteeList("to", to)} FOR ${commandList("for", commands)};`;
}

function grantedRole(on: IamRole): string {
    return on === "all" ? "ALL" : on === "default" ? "default" : roleList("on", on);
}
