import { refuse } from "./sql-error";
import { sendable } from "./text";

/** Redshift's limit on a name; PostgreSQL, which it comes from, would cut a longer one to another name. */
const longestName = 127;

/** Names have printable characters alone: https://docs.aws.amazon.com/redshift/latest/dg/r_names.html */
const needs = { must: "be a name of printable characters", forbidden: /\p{Control}/u };

/**
 * A name as a delimited identifier, which no character of the name can end: a double quotation mark is doubled.
 *
 * The name is always quoted: `IAM:alice` and `IAMR:Admin` must be, and the case of a user's name is kept in double
 * quotation marks alone. Names of schemas, tables and columns are folded to lower case even so, unless the warehouse's
 * `enable_case_sensitive_identifier` is true.
 *
 * ```ts
 * quoteIdentifier("IAMR:Admin"); // "IAMR:Admin", with the double quotation marks
 * ```
 *
 * @param path what an error calls the name
 * @throws {SqlError} when the name is empty, is longer than 127 bytes, or has a control character.
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_names.html
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_QUOTE_IDENT.html
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_identifier.html
 */
export function quoteIdentifier(name: string, path = "name"): string {
    const text = sendable(path, name, needs);
    const bytes = new TextEncoder().encode(text).length;
    if (bytes > longestName) {
        const fix = "Give the name as Redshift shows it.";
        return refuse({ path, must: `be at most ${longestName} bytes`, got: text, is: `${bytes} bytes`, fix });
    }
    return `"${text.replaceAll('"', '""')}"`;
}
