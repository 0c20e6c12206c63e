import { argsOf } from "./args";
import { quoteIdentifier } from "./quote-identifier";
import { refuse } from "./sql-error";

/** A table: `"sales"`, `"public.sales"`, or, where a name has a dot in it, `{ schema: "a.b", name: "c" }`. */
export type Table = string | { schema: string; name: string };

const must = "be a table's name, or a schema's and a table's with a dot between";

/**
 * The table as SQL names it, each name quoted: `"public"."sales"`.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_names.html
 */
export function tableName(table: Table): string {
    if (typeof table !== "string") {
        const { schema, name } = argsOf("table", table, '"public.sales", or { schema: "public", name: "sales" }');
        return `${quoteIdentifier(schema, "table.schema")}.${quoteIdentifier(name, "table.name")}`;
    }
    const names = table.split(".");
    if (names.length > 2 || names.includes("")) {
        return refuse({
            path: "table",
            must,
            got: table,
            fix: 'For a name with a dot write { schema: "a.b", name: "c" }.',
        });
    }
    if (table.includes('"')) {
        const is = "with double quotation marks, which are written here";
        return refuse({ path: "table", must, got: table, is, fix: "Give the names alone, or { schema, name }." });
    }
    return names.map((name) => quoteIdentifier(name, "table")).join(".");
}
