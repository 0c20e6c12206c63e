/** Where the role is used: what ARNs are made of besides names. */
export interface Where {
    /** The Region of the cluster or workgroup, which a resource without a Region of its own is in too. */
    region: string;
    /** Further Regions it is used in: what has no Region of its own is meant in each of them. Default: none. */
    alsoIn?: readonly string[] | undefined;
    /** The role's account. */
    accountId: string;
    /** The role's own ARN: Redshift ML has to pass it on. */
    roleArn: string;
}
