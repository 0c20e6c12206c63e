/** AWS's own words, with where they were seen. */
export const messages = {
    /** terraform-provider-aws#19113: a name in the place of the ARN, a role just made, or one that trusts others. */
    mustDelegate: (roleArn: string) =>
        `The IAM role ${roleArn} is not valid. The IAM role must delegate access to an Amazon Redshift account.`,
    /** terraform-provider-aws#44028 */
    serviceLinked: (roleArn: string) =>
        `The IAM Role ARN ${roleArn} can't be used since it's a AWS service-linked IAM role.`,
    /** aws-sdk-go#4462 */
    clusterDefault:
        "The list of Amazon Resource Names (ARNs) for customer roles should contain the ARN of the default IAM role when a default is specified.",
    /** terraform-provider-aws#28980 */
    namespaceDefault: "The list of customer IAM roles must contain the default IAM role.",
    /** terraform-provider-aws#39268 */
    defaultWithoutList: "To change the default IAM role, you must specify the entire list of IAM roles.",
    clusterBusy: "There is an operation running on the Cluster. Please try to make the request at a later time.",
    clusterPaused: "You can't modify a paused cluster.",
    namespaceBusy: "There is an operation running on the namespace. Try again later.",
    /** Not AWS's words: only the quota itself is documented (amazon-redshift-limits). */
    clusterQuota: "The maximum number of IAM roles per cluster has been exceeded.",
    /** Not AWS's words: who names a role twice has a mistake that a test should see. */
    addedAndRemoved: (roleArn: string) => `The IAM role ${roleArn} can't be both added and removed.`,
} as const;
