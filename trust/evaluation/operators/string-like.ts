import { ConditionOperator } from "../operator";
import { isLike } from "../wildcards";
import { text } from "../values/text";

/** A text like the pattern, in its case: `*` is any text, `?` any one character. */
export const stringLike: ConditionOperator = {
    name: "StringLike",
    values: text,
    negated: false,
    matches: isLike,
};
