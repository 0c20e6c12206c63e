import { ConditionOperator } from "../operator";
import { text } from "../values/text";

/** The same text, in any case. */
export const stringEqualsIgnoreCase: ConditionOperator = {
    name: "StringEqualsIgnoreCase",
    values: text,
    negated: false,
    matches: (wanted, got) => wanted.text.toLowerCase() === got.toLowerCase(),
};
