import { qualifiedOperator } from "../../trust/evaluation/qualified-operator";
import { TrustCondition, TrustStatement } from "../../trust/evaluation/trust-document";
import { Call, callsOf, regionsOf } from "./calls";
import { holding } from "./holding";
import { Reader } from "./reader";
import { flatMapAtMost, Row, withSentence } from "./row";
import { butNotWhere } from "./sentences";

/** What a statement that denies leaves of rows: it takes away whoever needs one of the calls that it denies. */
export function leftBy(statement: TrustStatement, all: readonly Row[], reader: Reader): Row[] {
    return flatMapAtMost(
        all,
        (row) =>
            callsOf(row.users.warehouse).reduce<Row[]>(
                (rows, call) => rows.flatMap((one) => leftOfCall(statement, one, reader, call)),
                [row],
            ),
        () => all.map((row) => withSentence(row, butNotWhere([], statement.conditions))),
    );
}

function leftOfCall({ principals, conditions }: TrustStatement, row: Row, reader: Reader, call: Call): Row[] {
    const regions = regionsOf(principals, row.users, call);
    if (regions.length === 0) {
        return [row];
    }
    const held = conditions.map((condition) => ({ condition, rows: holding(row, condition, reader, call) }));
    if (held.some(({ rows }) => rows.length === 0)) {
        return [row];
    }
    const open = held.filter(({ rows }) => !rows.includes(row)).map(({ condition }) => condition);
    const isEverywhere = regions.includes("*");
    const [first, ...others] = open;
    if (isEverywhere && first === undefined) {
        return [];
    }
    const opposite =
        isEverywhere && first !== undefined && others.length === 0 ? oppositeOf(first, row, reader) : undefined;
    return opposite === undefined
        ? [withSentence(row, butNotWhere(isEverywhere ? [] : regions, open))]
        : holding(row, opposite, reader, call);
}

/** The condition that holds wherever this one does not; `undefined` where no operator says so. */
function oppositeOf(condition: TrustCondition, { users }: Row, reader: Reader): TrustCondition | undefined {
    const { operator, set, ifExists } = qualifiedOperator(condition.operator) ?? {};
    const [, kind, not, comparison] = /^(String|Arn)(Not)?(.+)$/.exec(operator?.name ?? "") ?? [];
    // These say something of a key that is missing. Redshift always sends the user's ARN.
    const isQualified = set !== undefined || ifExists === true;
    if (kind === undefined || (isQualified && reader.read(condition, users.warehouse) === undefined)) {
        return undefined;
    }
    return { ...condition, operator: `${kind}${not === undefined ? "Not" : ""}${comparison ?? ""}` };
}
