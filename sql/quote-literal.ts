import { sendable } from "./text";

/**
 * Line breaks and tabs stay: queries have them. Redshift cuts a literal at NUL (sqlalchemy-redshift#21), and the other
 * control characters are invisible wherever the statement is reviewed.
 */
const needs = { must: "be text without control characters", forbidden: /[^\P{Control}\t\n\r]/u };

/**
 * A text as a string literal, as Redshift's own QUOTE_LITERAL writes it: single quotation marks and backslashes are
 * doubled.
 *
 * In Redshift's literals a backslash escapes what follows, so that `'\'` would not end. AWS says so only where it
 * tells what QUOTE_LITERAL doubles. Were a backslash an ordinary character, it would be read as two, and still nothing
 * of the text could end the literal.
 *
 * ```ts
 * quoteLiteral("it's"); // 'it''s'
 * ```
 *
 * @param path what an error calls the text
 * @throws {SqlError} when the text is empty, or has a control character other than tab and line break.
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_QUOTE_LITERAL.html
 */
export function quoteLiteral(text: string, path = "text"): string {
    return `'${sendable(path, text, needs).replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
