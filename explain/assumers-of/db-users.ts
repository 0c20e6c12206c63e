import { TrustStatement } from "../../trust/evaluation/trust-document";
import { Call, callsOf, regionsOf } from "./calls";
import { holding } from "./holding";
import { coversRow, Row, withSentence } from "./row";
import { onlyOnBehalf } from "./sentences";
import { everyUser, meet, Users } from "./users";

/** Database users whom statements allow, each of the calls that they need by one of them. */
export interface AllowedUsers extends Row {
    statement: number;
}

/** The database users of clusters, or of workgroups, whom the statements allow, whatever others deny. */
export function allowedUsers(
    statements: readonly TrustStatement[],
    version: string,
    warehouse: Users["warehouse"],
): AllowedUsers[] {
    const everyone = everyUser(warehouse);
    const calls = callsOf(warehouse);
    const byCall = calls.map((call) =>
        statements.filter(({ principals }) => regionsOf(principals, everyone, call).length > 0),
    );
    return combinations(byCall).reduce<AllowedUsers[]>((found, chosen) => {
        const [first] = chosen;
        const rows = chosen.reduce<Row[]>(
            (narrowed, statement, call) => narrowed.flatMap((row) => allowedBy(statement, row, version, call)),
            [{ users: everyone, only: [] }],
        );
        // Two statements together allow little that one of them does not: that is all there is to tell of them.
        const isOne = chosen.every((statement) => statement === first);
        const told = isOne ? rows : rows.filter((row) => !found.some((one) => coversRow(one, row)));
        return [...found, ...(first === undefined ? [] : told.map((row) => ({ ...row, statement: first.index })))];
    }, []);
}

/** Those of a row's users whose call the statement allows. */
function allowedBy({ principals, conditions }: TrustStatement, row: Row, version: string, call: Call): Row[] {
    const started = regionsOf(principals, row.users, call).flatMap((region) => {
        const meeting = region === "*" ? undefined : meet(row.users, everyUser(row.users.warehouse, region));
        return region === "*" ? [row] : meeting === undefined ? [] : [{ ...row, users: meeting.users }];
    });
    return conditions.reduce((rows, condition) => {
        const held = rows.flatMap((one) => holding(one, condition, version, call));
        // Worth telling even where the users' ARNs say it too.
        const behalf = onlyOnBehalf(condition);
        return behalf === undefined ? held : held.map((one) => withSentence(one, behalf));
    }, started);
}

/** Every way to choose one statement of each list, first those that choose the same of all. */
function combinations(lists: readonly (readonly TrustStatement[])[]): TrustStatement[][] {
    const all = lists.reduce<TrustStatement[][]>(
        (chosen, list) => chosen.flatMap((some) => list.map((statement) => [...some, statement])),
        [[]],
    );
    const isSame = (chosen: TrustStatement[]) => new Set(chosen).size === 1;
    return [...all.filter(isSame), ...all.filter((chosen) => !isSame(chosen))];
}
