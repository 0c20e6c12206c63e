/** A trust policy that can be evaluated, whoever wrote it. */
export interface TrustDocument {
    /** `2008-10-17`, IAM's default, knows no policy variables. */
    version: string;
    statements: TrustStatement[];
}

/** One statement, with each of its values as a list. */
export interface TrustStatement {
    /** Its place in the policy, from 0. */
    index: number;
    sid: string | undefined;
    effect: "Allow" | "Deny";
    principals: TrustPrincipal[];
    actions: string[];
    conditions: TrustCondition[];
}

/** One principal; `"Principal": "*"` is `{ type: "AWS", value: "*" }`, which means the same. */
export interface TrustPrincipal {
    type: "AWS" | "Service" | "Federated" | "CanonicalUser";
    value: string;
}

/** One key of one operator in a `Condition`, as it is written: `ForAllValues:StringLikeIfExists`, `sts:ExternalId`. */
export interface TrustCondition {
    operator: string;
    key: string;
    values: string[];
}
