import { coversUsers, Users } from "./users";

/** Database users who may assume a role, and what else must hold, in sentences. */
export interface Row {
    users: Users;
    only: string[];
}

/** The row with one more sentence; the row itself where it has it already. */
export function withSentence(row: Row, sentence: string): Row {
    return row.only.includes(sentence) ? row : { ...row, only: [...row.only, sentence] };
}

/** Whether everyone of `narrow` is one of `wide`. */
export function coversRow(wide: Row, narrow: Row): boolean {
    return coversUsers(wide.users, narrow.users) && coversSentences(wide.only, narrow.only);
}

/** Whether whatever must hold for `wide` must hold for `narrow` too. Sentences are not understood, only compared. */
export function coversSentences(wide: readonly string[], narrow: readonly string[]): boolean {
    return wide.every((sentence) => narrow.includes(sentence));
}
