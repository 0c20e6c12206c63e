/** The calls that are made, each with the permission it takes. None of them changes anything. */
export const permissionFor = {
    DescribeClusters: "redshift:DescribeClusters",
    GetWorkgroup: "redshift-serverless:GetWorkgroup",
    GetNamespace: "redshift-serverless:GetNamespace",
    GetRole: "iam:GetRole",
    SimulatePrincipalPolicy: "iam:SimulatePrincipalPolicy",
    GetBucketPolicy: "s3:GetBucketPolicy",
    GetBucketEncryption: "s3:GetEncryptionConfiguration",
    HeadObject: "s3:GetObject",
    DescribeKey: "kms:DescribeKey",
    GetKeyPolicy: "kms:GetKeyPolicy",
} as const;

export type Operation = keyof typeof permissionFor;
