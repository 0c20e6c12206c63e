/** A role as it is deployed, or would be: what there is to know of it. What is `undefined` is not known. */
export interface ExplainedRole {
    /** What people call it: the role's name, or that of its resource. */
    name: string;
    /** The role's ARN. */
    arn?: string | undefined;
    /** The trust policy, in JSON. */
    trustPolicy: string;
    /** IAM's quota "Role trust policy length" of the account, in characters. Default: 2,048. */
    trustPolicyQuota?: number | undefined;
    /** What it is associated with, as far as it is known; an empty list: with nothing, and that is known. */
    associations?: readonly Association[] | undefined;
    /** What it may do, as far as it is known. */
    policies?: readonly RolePolicy[] | undefined;
}

/** A cluster or namespace that has the role. */
export interface Association {
    /** A provisioned cluster, or a namespace of Redshift Serverless. */
    kind: "cluster" | "namespace";
    /** Its identifier or name. */
    name: string;
}

/** A permissions policy of the role. A managed policy of AWS has an ARN, and its document is not known. */
export interface RolePolicy {
    /** The policy's name. */
    name: string;
    /** The ARN of a managed policy. */
    arn?: string | undefined;
    /** The policy, in JSON. */
    document?: string | undefined;
}
