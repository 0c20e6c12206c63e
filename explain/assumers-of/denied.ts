import { qualifiedOperator } from "../../trust/evaluation/qualified-operator";
import { TrustCondition, TrustStatement } from "../../trust/evaluation/trust-document";
import { Call, callsOf, regionsOf } from "./calls";
import { externalIdCondition } from "./external-id";
import { holding } from "./holding";
import { Row, withSentence } from "./row";
import { butNotWhere } from "./sentences";

/** What a statement that denies leaves of a row: it takes away whoever needs one of the calls that it denies. */
export function leftBy(statement: TrustStatement, row: Row, version: string): Row[] {
    return callsOf(row.users.warehouse).reduce<Row[]>(
        (rows, call) => rows.flatMap((one) => leftOfCall(statement, one, version, call)),
        [row],
    );
}

function leftOfCall({ principals, conditions }: TrustStatement, row: Row, version: string, call: Call): Row[] {
    const regions = regionsOf(principals, row.users, call);
    const held = conditions.map((condition) => ({ condition, rows: holding(row, condition, version, call) }));
    if (regions.length === 0 || held.some(({ rows }) => rows.length === 0)) {
        return [row];
    }
    const open = held.filter(({ rows }) => !rows.includes(row)).map(({ condition }) => condition);
    const isEverywhere = regions.includes("*");
    const [first, ...others] = open;
    if (isEverywhere && first === undefined) {
        return [];
    }
    const opposite =
        isEverywhere && first !== undefined && others.length === 0 ? oppositeOf(first, version) : undefined;
    return opposite === undefined
        ? [withSentence(row, butNotWhere(isEverywhere ? [] : regions, open))]
        : holding(row, opposite, version, call);
}

/** The condition that holds wherever this one does not; `undefined` where no operator says so. */
function oppositeOf(condition: TrustCondition, version: string): TrustCondition | undefined {
    const { operator, set, ifExists } = qualifiedOperator(condition.operator) ?? {};
    const [, kind, not, comparison] = /^(String|Arn)(Not)?(.+)$/.exec(operator?.name ?? "") ?? [];
    // These say something of a key that is missing. Redshift always sends the user's ARN.
    const isQualified = set !== undefined || ifExists === true;
    if (kind === undefined || (isQualified && externalIdCondition(condition, version) === undefined)) {
        return undefined;
    }
    return { ...condition, operator: `${kind}${not === undefined ? "Not" : ""}${comparison ?? ""}` };
}
