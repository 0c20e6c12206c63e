import { ConditionOperator } from "../operator";
import { text } from "../values/text";

/** The same text, in its case; `*` and `?` are themselves. */
export const stringEquals: ConditionOperator = {
    name: "StringEquals",
    values: text,
    negated: false,
    matches: (wanted, got) => wanted.text === got,
};
