import { ConditionOperator } from "../operator";

/** True or false, as asked. */
export const bool: ConditionOperator = {
    name: "Bool",
    values: {
        name: "true or false",
        example: "true",
        // No policy variables: AWS's page on variables says that Bool has none, that on operators that it has.
        isValid: (text) => /^(true|false)$/i.test(text),
    },
    negated: false,
    matches: (wanted, got) => wanted.text.toLowerCase() === got.toLowerCase(),
};
