import fc from "fast-check";
import { ConditionBlock, ConditionValue } from "../case";
import { ConditionKey, conditionKeys } from "./condition-keys";
import { operators } from "./operators";
import { policyValue } from "./policy-values";

interface Condition {
    operator: string;
    key: string;
    values: ConditionValue | ConditionValue[];
}

/** Up to three conditions. */
export const conditionBlock: fc.Arbitrary<ConditionBlock> = fc
    .array(condition(), { maxLength: 3 })
    .map((conditions) => conditions.reduce<ConditionBlock>(withCondition, {}));

/** A key that differs from another in case alone is the same key: the first stays. */
function withCondition(block: ConditionBlock, { operator, key, values }: Condition): ConditionBlock {
    const keys = block[operator] ?? {};
    const isThere = Object.keys(keys).some((other) => other.toLowerCase() === key.toLowerCase());
    return isThere ? block : { ...block, [operator]: { ...keys, [key]: values } };
}

function condition(): fc.Arbitrary<Condition> {
    // Each operator alike, so that none is rare.
    const families = Object.entries(operators).map(([family, { length }]) => ({
        weight: family === "arn" ? 2 * length : length,
        arbitrary: fc
            .constantFrom(...conditionKeys.filter((key) => key.family === family))
            .chain((key) => fc.record({ operator: operatorFor(key), key: keyName(key), values: values(key) })),
    }));
    const isNull = fc.constantFrom(...conditionKeys).chain((key) =>
        fc.record({
            operator: fc.constant("Null"),
            key: keyName(key),
            values: fc.constantFrom<ConditionValue>("true", "false", true, false),
        }),
    );
    return fc.oneof(...families, { weight: 1, arbitrary: isNull });
}

function values(key: ConditionKey): fc.Arbitrary<ConditionValue | ConditionValue[]> {
    return fc.oneof(policyValue(key), fc.array(policyValue(key), { minLength: 1, maxLength: 3 }));
}

/** A key with several values needs a set operator: what AWS does without one is not documented. */
function operatorFor({ family, many }: ConditionKey): fc.Arbitrary<string> {
    const operator = fc.constantFrom(...operators[family], ...(family === "arn" ? operators.string : []));
    const setOperators = ["ForAnyValue:", "ForAllValues:"];
    const prefix = many ? fc.constantFrom(...setOperators) : fc.constantFrom("", "", "", ...setOperators);
    const suffix = fc.constantFrom("", "", "IfExists");
    return fc.tuple(prefix, operator, suffix).map((parts) => parts.join(""));
}

/** The names of keys are in any case. */
export function keyName({ name }: ConditionKey): fc.Arbitrary<string> {
    return fc.constantFrom(name, name, name, name.toLowerCase(), name.toUpperCase());
}
