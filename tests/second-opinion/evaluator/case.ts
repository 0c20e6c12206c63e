import { AssumeRoleRequest } from "../../../trust/evaluate";

/** A trust policy, as it is written, and one call. */
export interface Case {
    policy: Policy;
    request: AssumeRoleRequest;
}

export interface Policy {
    Version?: string;
    Statement: Statement | Statement[];
}

export interface Statement {
    Sid?: string;
    Effect: "Allow" | "Deny";
    Principal: "*" | { [type: string]: string | string[] };
    Action: string | string[];
    Condition?: ConditionBlock;
}

export interface ConditionBlock {
    [operator: string]: { [key: string]: ConditionValue | ConditionValue[] };
}

/** IAM takes a number or a boolean for its text. */
export type ConditionValue = string | number | boolean;
