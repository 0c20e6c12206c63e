/** The AWS provider's own, as far as they were looked up. */
export interface LookedUp {
    region?: unknown;
    accountId?: unknown;
}
