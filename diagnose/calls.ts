import { Answer } from "./answer";

/** What is asked of AWS. Every call reads. */
export interface Calls {
    describeCluster: (clusterIdentifier: string) => Promise<Answer<Cluster>>;
    getWorkgroup: (workgroupName: string) => Promise<Answer<Workgroup>>;
    getNamespace: (namespaceName: string) => Promise<Answer<Namespace>>;
    getRole: (arn: string) => Promise<Answer<RoleDescription>>;
    simulate: (asked: Simulated) => Promise<Answer<Simulation[]>>;
    getBucketPolicy: (bucket: string) => Promise<Answer<BucketPolicy>>;
    getBucketEncryption: (bucket: string) => Promise<Answer<Encryption>>;
    headObject: (bucket: string, key: string) => Promise<Answer<Encryption>>;
    describeKey: (keyId: string) => Promise<Answer<Key>>;
    getKeyPolicy: (keyArn: string) => Promise<Answer<string>>;
}

export interface Cluster {
    status: string;
    accountId: string | undefined;
    /** Whether COPY and UNLOAD go through its VPC, and the endpoints there. */
    enhancedVpcRouting: boolean;
    list: RoleList;
}

export interface Workgroup {
    status: string;
    workgroupId: string;
    accountId: string | undefined;
    enhancedVpcRouting: boolean;
    namespaceName: string;
}

export interface Namespace {
    status: string;
    list: RoleList;
}

/** The roles of a cluster or namespace. */
export interface RoleList {
    roles: readonly ListedRole[];
    defaultRoleArn: string | undefined;
}

export interface ListedRole {
    arn: string;
    /** `in-sync`, `adding`, `removing`. */
    applyStatus: string;
}

export interface RoleDescription {
    arn: string;
    /** In JSON. */
    trustPolicy: string;
    boundaryArn: string | undefined;
}

/** Actions on one resource, as a role would do them. */
export interface Simulated {
    roleArn: string;
    actions: readonly string[];
    resource: string;
    /** Condition keys, with their values. */
    context?: Readonly<Record<string, string>>;
}

/** What IAM says to one action, of the role's own policies, its boundary and the organization's policies. */
export interface Simulation {
    action: string;
    resource: string;
    decision: string;
    matched: readonly MatchedStatement[];
    /** Undefined where there is none. */
    boundaryAllows: boolean | undefined;
    organizationAllows: boolean | undefined;
    /** Condition keys that a policy asks for and the simulation had no value of. */
    missingContext: readonly string[];
}

export interface MatchedStatement {
    /** As IAM names the policy: `role_copy-unload_permissions`, `AmazonS3ReadOnlyAccess`. */
    policy: string;
    line: number | undefined;
}

/** Undefined where the bucket is there, without one. */
export interface BucketPolicy {
    /** In JSON. */
    policy: string | undefined;
}

/** How an object is encrypted, or those that are to come. */
export interface Encryption {
    /** Whether by KMS. */
    kms: boolean;
    /** Undefined for the key that AWS manages for S3. */
    keyId: string | undefined;
}

export interface Key {
    arn: string;
    /** `Enabled`, `Disabled`, `PendingDeletion` and so on. */
    state: string;
    /** Whether AWS manages it, not the account. */
    awsManaged: boolean;
}
