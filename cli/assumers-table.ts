import { AssumerRow } from "./explain/labels";
import { heads } from "./explain/formats/texts";
import { table } from "./table";

/** A table of assumers, each after a sign of the width of its indent. */
export function assumersTable(rows: readonly (readonly [sign: string, row: AssumerRow])[], indent: string): string[] {
    const [who, ...others] = heads;
    return table([
        [indent + who, ...others],
        ...rows.map(([sign, row]) => [sign + row.who.join(", "), row.warehouse, row.region, row.account, row.only]),
    ]);
}
