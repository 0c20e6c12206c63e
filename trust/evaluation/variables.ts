import { Context, valueOf } from "./context";
import { pattern, Pattern } from "./wildcards";

/** `${*}`, `${?}` and `${$}`; or `${key}`, with or without a default: `${key, 'default'}`. */
const variable = /\$\{(?:([*?$])|([^{}',]+)(?:, *'([^']*)')?)\}/g;

/**
 * A value of a condition with its policy variables replaced; `undefined` where one of them has no value, which is like
 * nothing; nor has a key of several values one. What a variable stands for is never a wildcard.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function withVariables(value: string, context: Context): Pattern | undefined {
    if (!value.includes("${")) {
        return pattern(value);
    }
    const literal = new Set<number>();
    let text = "";
    let end = 0;
    for (const match of value.matchAll(variable)) {
        const [whole, character, key, otherwise] = match;
        const replacement = character ?? valueOf(context, key ?? "") ?? otherwise;
        if (replacement === undefined) {
            return undefined;
        }
        text += value.slice(end, match.index);
        for (const wildcard of replacement.matchAll(/[*?]/g)) {
            literal.add(text.length + wildcard.index);
        }
        text += replacement;
        end = match.index + whole.length;
    }
    return { text: text + value.slice(end), literal };
}
