import { holds } from "../../trust/evaluation/condition";
import { contextOf, valuesOf } from "../../trust/evaluation/context";
import { TrustCondition } from "../../trust/evaluation/trust-document";
import { documentedOf } from "../request-keys";
import { Call, twoCalls } from "./calls";
import { Meant, Reader } from "./reader";
import { Row, withSentence } from "./row";
import { butNot, inAnyCase, onlyWhere } from "./sentences";
import { coversUsers, meet, placeCovers } from "./users";
import { overlap } from "./wildcards";

/**
 * Those of a row's users for whose call a condition holds: the row itself where it holds for all of them, none where it
 * holds for nobody.
 */
export function holding(row: Row, condition: TrustCondition, reader: Reader, call: Call): Row[] {
    const externalId = reader.read(condition, row.users.warehouse);
    if (externalId !== undefined) {
        return externalId.negated ? without(row, externalId.values) : among(row, externalId.values);
    }
    switch (verdictOf(row, condition, reader.version, call)) {
        case "always":
            return [row];
        case "never":
            return [];
        case "depends":
            return inItsAccount(row, condition).map((one) => withSentence(one, onlyWhere(condition)));
    }
}

/** Those of the row's users whom one of the values stands for. */
function among(row: Row, values: readonly Meant[]): Row[] {
    if (values.some((value) => isAmong(row, value))) {
        return [row];
    }
    return values.flatMap(({ users, isExact, sentence }) =>
        users.flatMap((one) => {
            const meeting = meet(row.users, one);
            if (meeting === undefined) {
                return [];
            }
            const met = { ...row, users: meeting.users };
            return [isExact && meeting.isExact ? met : withSentence(met, sentence)];
        }),
    );
}

/** Whether all of the row's users are meant, or have been held against the value already. */
function isAmong(row: Row, { users, isExact, sentence }: Meant): boolean {
    return row.only.includes(sentence) || (isExact && users.some((one) => coversUsers(one, row.users)));
}

/** The row's users but for those whom the values stand for. */
function without(row: Row, values: readonly Meant[]): Row[] {
    if (values.some(({ users, isExact }) => isExact && users.some((one) => coversUsers(one, row.users)))) {
        return [];
    }
    const names = values
        .filter(({ users }) => users.some((one) => meet(row.users, one) !== undefined))
        .map(({ users: [first, ...others], isExact, written, ignoresCase }) => {
            const isName = isExact && first !== undefined && others.length === 0 && placeCovers(first, row.users);
            const name = isName ? first.who : written;
            return ignoresCase ? `${name} ${inAnyCase}` : name;
        });
    return names.length === 0 ? [row] : [withSentence(row, butNot(names))];
}

type Verdict = "always" | "never" | "depends";

/** What two of the users share who have nothing else in common, all of them do. */
function verdictOf({ users }: Row, condition: TrustCondition, version: string, call: Call): Verdict {
    const [one, other] = twoCalls(users, call).map(({ context }) => contextOf(context));
    const got = one && valuesOf(one, condition.key);
    const isSame = JSON.stringify(got) === JSON.stringify(other && valuesOf(other, condition.key));
    const isPresence = condition.operator === "Null" && got !== undefined;
    const isKnown = got === undefined ? documentedOf(condition.key) === "neverSent" : isSame;
    const isFixed = !condition.values.some((value) => value.includes("${"));
    if (one === undefined || !isFixed || !(isKnown || isPresence)) {
        return "depends";
    }
    return holds(condition, version, one) ? "always" : "never";
}

/** The account that Redshift acts for is the users' own. */
function inItsAccount(row: Row, { operator, key, values }: TrustCondition): Row[] {
    const [accountId, ...others] = values;
    const isOne = operator === "StringEquals" && others.length === 0 && key.toLowerCase() === "aws:sourceaccount";
    if (!isOne || accountId === undefined || !/^\d{12}$/.test(accountId)) {
        return [row];
    }
    return overlap(row.users.accountId, accountId) ? [{ ...row, users: { ...row.users, accountId } }] : [];
}
