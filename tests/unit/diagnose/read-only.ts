/** What AWS may be asked, by name: each of them reads. Written down here anew, not taken from the code. */
export const readOnly = [
    "DescribeClusters",
    "DescribeKey",
    "GetBucketEncryption",
    "GetBucketPolicy",
    "GetKeyPolicy",
    "GetNamespace",
    "GetRole",
    "GetWorkgroup",
    "HeadObject",
    "SimulatePrincipalPolicy",
];

/** What was asked that is not among them. */
export function othersThanReads(operations: readonly string[]): string[] {
    return operations.filter((operation) => !readOnly.includes(operation));
}
