/**
 * What a superuser runs once for each cluster before any `grantAssumeRole`. PUBLIC, every database user, has ASSUMEROLE
 * on every role until then.
 *
 * From then on no database user but superusers can run COPY, UNLOAD, CREATE EXTERNAL FUNCTION and CREATE MODEL with any
 * role of the cluster, whoever made it, until that is granted.
 *
 * ```ts
 * revokeAssumeRoleFromPublic(); // REVOKE ASSUMEROLE ON ALL FROM PUBLIC FOR ALL;
 * ```
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT-usage-notes.html
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_REVOKE.html
 */
export function revokeAssumeRoleFromPublic(): string {
    return "REVOKE ASSUMEROLE ON ALL FROM PUBLIC FOR ALL;";
}
