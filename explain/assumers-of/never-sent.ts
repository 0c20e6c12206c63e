/**
 * Whether a condition key is only ever in the calls of IAM users and roles, and so in none of a service's. Of the other
 * keys that Redshift is not known to send, nothing can be said.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function isNeverSent(key: string): boolean {
    return /^aws:(PrincipalOrgID|PrincipalOrgPaths|PrincipalTag\/.*|PrincipalType|userid|username|FederatedProvider|AssumedRoot|TokenIssueTime|MultiFactorAuth(Age|Present))$/i.test(
        key,
    );
}
