import { Context, valuesOf } from "./context";
import { nullOperator } from "./operators/null";
import { QualifiedOperator, qualifiedOperator } from "./qualified-operator";
import { TrustCondition } from "./trust-document";
import { withVariables } from "./variables";
import { pattern, Pattern } from "./wildcards";

/** Whether a condition of a policy of this version holds for a call. */
export function holds({ operator: name, key, values }: TrustCondition, version: string, context: Context): boolean {
    const qualified = known(qualifiedOperator(name));
    const got = valuesOf(context, key);
    if (qualified.operator === nullOperator) {
        return values.some((value) => nullOperator.matches(pattern(value), String(got === undefined)));
    }
    if (got === undefined) {
        return holdsForMissing(qualified);
    }
    const wanted = values.map((value) => patternOf(value, version, context));
    return holdsFor(got, qualified, (one) => isMatch(one, qualified, wanted));
}

/**
 * A key that is not there matches nothing: what asks for a match is false, what asks for none is true.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
function holdsForMissing({ operator, set, ifExists }: QualifiedOperator): boolean {
    if (ifExists) {
        return true;
    }
    return set === undefined ? operator.negated : set === "ForAllValues";
}

/** AWS asks for a set operator where a key has several values, and does not say what happens without one: never true. */
function holdsFor(got: readonly string[], { set }: QualifiedOperator, test: (value: string) => boolean): boolean {
    // An empty text is an empty set.
    const inSet = got.filter((value) => value !== "");
    switch (set) {
        case "ForAllValues":
            return inSet.every(test);
        case "ForAnyValue":
            return inSet.some(test);
        case undefined:
            return got.length === 1 && got.every(test);
    }
}

/** Several values of the policy: one must match, or, negated, none may. */
function isMatch(got: string, { operator }: QualifiedOperator, wanted: readonly (Pattern | undefined)[]): boolean {
    const isAny = wanted.some((one) => one !== undefined && operator.matches(one, got));
    return isAny !== operator.negated;
}

/** The older version of the policy language takes variables as they are written. */
function patternOf(value: string, version: string, context: Context): Pattern | undefined {
    return version === "2012-10-17" ? withVariables(value, context) : pattern(value);
}

function known(operator: QualifiedOperator | undefined): QualifiedOperator {
    if (operator === undefined) {
        throw new Error("readTrustDocument lets no operator through that IAM does not have.");
    }
    return operator;
}
