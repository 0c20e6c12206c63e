import { roleList, RoleArns } from "./role-list";

/** The role or chain of roles that a command uses, by ARN, or "default": the cluster's default role. */
export type IamRole = RoleArns;

/**
 * The clause by which COPY, UNLOAD, CREATE EXTERNAL SCHEMA, CREATE EXTERNAL FUNCTION and CREATE MODEL name the role, or
 * the chain of roles, in their order.
 *
 * ```ts
 * iamRoleClause("arn:aws:iam::123456789012:role/copy-unload");
 * // IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload'
 * iamRoleClause(["arn:aws:iam::123456789012:role/RoleA", "arn:aws:iam::210987654321:role/RoleB"]);
 * // IAM_ROLE 'arn:aws:iam::123456789012:role/RoleA,arn:aws:iam::210987654321:role/RoleB'
 * iamRoleClause("default"); // IAM_ROLE default
 * ```
 *
 * @throws {SqlError} when a role is not given by its ARN, or there are more than ten.
 * @see https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html
 */
export function iamRoleClause(iamRole: IamRole): string {
    return `IAM_ROLE ${iamRole === "default" ? "default" : roleList("iamRole", iamRole)}`;
}
