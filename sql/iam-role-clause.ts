/**
 * The clause by which COPY and UNLOAD name the role: `IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload'`.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html
 */
export function iamRoleClause(roleArn: string): string {
    return `IAM_ROLE '${roleArn}'`;
}
