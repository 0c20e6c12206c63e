/** A trust policy that can be evaluated, whoever wrote it. */
export interface TrustDocument {
    /** `2008-10-17`, IAM's default, knows no policy variables. */
    version: string;
    /** In the policy's order. */
    statements: TrustStatement[];
}

/** One statement, with each of its values as a list. */
export interface TrustStatement {
    /** Its place in the policy, from 0. */
    index: number;
    /** Its `Sid`, where it has one. */
    sid: string | undefined;
    /** Its `Effect`. */
    effect: "Allow" | "Deny";
    /** Those of its `Principal`, any of which it is about. */
    principals: TrustPrincipal[];
    /** Its `Action`, with its wildcards. */
    actions: string[];
    /** Those of its `Condition`, all of which must hold. */
    conditions: TrustCondition[];
}

/** One principal; `"Principal": "*"` is `{ type: "AWS", value: "*" }`, which means the same. */
export interface TrustPrincipal {
    /** The key in `Principal`. */
    type: "AWS" | "Service" | "Federated" | "CanonicalUser";
    /** As the policy has it: an ARN, an account, the name of a service. */
    value: string;
}

/** One key of one operator in a `Condition`, as it is written: `ForAllValues:StringLikeIfExists`, `sts:ExternalId`. */
export interface TrustCondition {
    /** The operator, with its qualifier and `IfExists`. */
    operator: string;
    /** The condition key. */
    key: string;
    /** The values, as text. */
    values: string[];
}
