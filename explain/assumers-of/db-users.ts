import { TrustStatement } from "../../trust/evaluation/trust-document";
import { Call, callsOf, regionsOf } from "./calls";
import { holding } from "./holding";
import { Reader } from "./reader";
import { coversRow, flatMapAtMost, Row, withSentence } from "./row";
import { onlyOnBehalf, onlyWhere, tooMany } from "./sentences";
import { everyUser, meet, Users } from "./users";

/** The database users of clusters, or of workgroups, whom the statements allow, whatever others deny. */
export function allowedUsers(
    statements: readonly TrustStatement[],
    reader: Reader,
    warehouse: Users["warehouse"],
): Row[] {
    const calls = callsOf(warehouse);
    const everyone: Row = { users: everyUser(warehouse), only: [], statement: statements[0]?.index ?? 0 };
    const untold = () => [withSentence(everyone, tooMany)];
    const byOne = flatMapAtMost(statements, (statement) => allowedFor(calls, everyone, [statement], reader), untold);
    // Two statements together allow little that one of them does not: that is all there is to tell of them.
    const byMore = calls.length < 2 ? [] : allowedFor(calls, everyone, statements, reader);
    return byMore.reduce<Row[]>(
        (found, row) => (found.some((one) => coversRow(one, row)) ? found : [...found, row]),
        byOne,
    );
}

/** Those of a row's users for each of whose calls one of the statements allows it; that of the first call is told. */
function allowedFor(calls: readonly Call[], row: Row, statements: readonly TrustStatement[], reader: Reader): Row[] {
    const untold = () => [withSentence(row, tooMany)];
    const [first, ...others] = calls;
    if (first === undefined) {
        return [row];
    }
    const started = flatMapAtMost(
        statements,
        (statement) => allowedBy(statement, { ...row, statement: statement.index }, reader, first),
        untold,
    );
    return others.reduce(
        (rows, call) =>
            flatMapAtMost(
                rows,
                (one) => statements.flatMap((statement) => allowedBy(statement, one, reader, call)),
                untold,
            ),
        started,
    );
}

/** Those of a row's users whose call the statement allows. */
function allowedBy({ principals, conditions }: TrustStatement, row: Row, reader: Reader, call: Call): Row[] {
    const started = regionsOf(principals, row.users, call).flatMap((region) => {
        const meeting = region === "*" ? undefined : meet(row.users, everyUser(row.users.warehouse, region));
        return region === "*" ? [row] : meeting === undefined ? [] : [{ ...row, users: meeting.users }];
    });
    return conditions.reduce((rows, condition) => {
        const held = flatMapAtMost(
            rows,
            (one) => holding(one, condition, reader, call),
            () => rows.map((one) => withSentence(one, onlyWhere(condition))),
        );
        // Worth telling even where the users' ARNs say it too.
        const behalf = onlyOnBehalf(condition);
        return behalf === undefined ? held : held.map((one) => withSentence(one, behalf));
    }, started);
}
