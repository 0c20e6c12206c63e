import { ConditionOperator } from "./operator";
import { operators } from "./operators";
import { nullOperator } from "./operators/null";

/** An operator as a policy writes it: `ForAllValues:StringLikeIfExists`. */
export interface QualifiedOperator {
    operator: ConditionOperator;
    /** For keys of several values: whether each of them must match, or one. */
    set: "ForAllValues" | "ForAnyValue" | undefined;
    /** Whether it is true of a key that the call does not have. */
    ifExists: boolean;
}

const byName = new Map(operators.map((operator) => [operator.name, operator]));

/** The operator of this name; `undefined` where IAM has none. */
export function qualifiedOperator(name: string): QualifiedOperator | undefined {
    const [, set, base = "", ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(name) ?? [];
    const operator = byName.get(base);
    const isQualified = set !== undefined || ifExists !== undefined;
    // AWS has no IfExists for Null, and says nothing of Null for sets.
    if (operator === undefined || (operator === nullOperator && isQualified)) {
        return undefined;
    }
    return { operator, set: set as QualifiedOperator["set"], ifExists: ifExists !== undefined };
}
