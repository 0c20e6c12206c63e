/** What may differ from one AWS to the other, and what nobody documents. A test may change it at any time. */
export interface Behaviours {
    /** How long a role is `adding` or `removing`. */
    applyMs: number;
    /** How long a namespace is MODIFYING after a change. */
    modifyingMs: number;
    /**
     * What becomes of the default when its role is removed from a cluster and the call says nothing of the default.
     * AWS documents nothing: "keeps" leaves a default that is not in the list.
     */
    removingDefault: "clears" | "refuses" | "keeps";
    /** Roles of a cluster, without service-linked ones: 50, in some Regions 10 (amazon-redshift-limits). */
    roleQuota: number;
}

export const usualBehaviours: Behaviours = {
    applyMs: 0,
    modifyingMs: 0,
    removingDefault: "clears",
    roleQuota: 50,
};
