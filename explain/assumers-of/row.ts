import { isOnBehalf, onlyOnBehalfOf } from "./sentences";
import { coversUsers, Users } from "./users";

/** Database users who may assume a role, and what else must hold, in sentences. */
export interface Row {
    users: Users;
    only: string[];
    /** The place of the statement that allows it, from 0. */
    statement: number;
}

/** The row with one more sentence; the row itself where it has it already. */
export function withSentence(row: Row, sentence: string): Row {
    return row.only.includes(sentence) ? row : { ...row, only: [...row.only, sentence] };
}

/** How many rows are told: no more can be read. */
const mostRows = 250;

/** What becomes of the rows, or other rows that say less, where that would be too many. */
export function flatMapAtMost<Item>(
    items: readonly Item[],
    rowsOf: (item: Item) => Row[],
    otherwise: () => Row[],
): Row[] {
    const rows: Row[] = [];
    for (const item of items) {
        rows.push(...rowsOf(item));
        if (rows.length > mostRows) {
            return otherwise();
        }
    }
    return rows;
}

/** Whether everyone of `narrow` is one of `wide`. */
export function coversRow(wide: Row, narrow: Row): boolean {
    return (
        coversUsers(wide.users, narrow.users) &&
        coversSentences(wide.only, [...narrow.only, ...sourcesIn(narrow.users).map(onlyOnBehalfOf)])
    );
}

/** Whether whatever must hold for `wide` must hold for `narrow` too. But for who acts on whose behalf, sentences are compared, not understood. */
export function coversSentences(wide: readonly string[], narrow: readonly string[]): boolean {
    return wide.every((sentence) => narrow.includes(sentence) || narrow.some((other) => isOnBehalf(sentence, other)));
}

/** On whose behalf Redshift calls for the users. What it sends of a workgroup is not documented. */
function sourcesIn({ warehouse, partition, region, accountId, cluster }: Users): string[] {
    const ofCluster = `arn:${partition}:redshift:${region}:${accountId}:cluster:${cluster}`;
    return [accountId, ...(warehouse === "cluster" ? [ofCluster] : [])];
}
