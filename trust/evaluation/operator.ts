import { Pattern } from "./wildcards";

/** What a condition operator compares, whatever the set operator before it and `IfExists` after it. */
export interface ConditionOperator {
    name: string;
    values: ValueKind;
    /** Whether it asks that none of the policy's values match, and so is true of a key that the call does not have. */
    negated: boolean;
    /** Whether a value of the policy matches one of the call's; where it is negated, it is the match that is unwanted. */
    matches(wanted: Pattern, got: string): boolean;
}

/** What a policy may compare with. */
export interface ValueKind {
    /** What a value must be, such as "a number". */
    name: string;
    example: string;
    isValid(text: string): boolean;
}

/** The operator that is true where the other is false. */
export function not(operator: ConditionOperator, name: string): ConditionOperator {
    return { ...operator, name, negated: true };
}
