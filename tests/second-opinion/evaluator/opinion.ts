/** What an evaluator says of a trust policy and a call: the decision, and each part that leads to it. */
export interface Opinion {
    allowed: boolean;
    /** In the policy's order. */
    statements: StatementOpinion[];
}

/** Whether each part of a statement is about the call. */
export interface StatementOpinion {
    principal: boolean;
    action: boolean;
    conditions: ConditionOpinion[];
}

export interface ConditionOpinion {
    /** As in the policy. */
    operator: string;
    key: string;
    holds: boolean;
}
