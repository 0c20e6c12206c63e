import { holds } from "../../trust/evaluation/condition";
import { contextOf, valuesOf } from "../../trust/evaluation/context";
import { TrustCondition } from "../../trust/evaluation/trust-document";
import { Call, twoCalls } from "./calls";
import { ExternalId, externalIdCondition } from "./external-id";
import { isNeverSent } from "./never-sent";
import { readingOf } from "./reading";
import { Row, withSentence } from "./row";
import { butNot, inAnyCase, onlyWhere } from "./sentences";
import { coversUsers, meet, placeCovers } from "./users";
import { overlap } from "./wildcards";

/**
 * Those of a row's users for whose call a condition holds: the row itself where it holds for all of them, none where it
 * holds for nobody.
 */
export function holding(row: Row, condition: TrustCondition, version: string, call: Call): Row[] {
    const externalId = externalIdCondition(condition, version);
    if (externalId !== undefined) {
        return externalId.negated
            ? without(row, externalId.values)
            : externalId.values.flatMap((value) => among(row, value, condition));
    }
    switch (verdictOf(row, condition, version, call)) {
        case "always":
            return [row];
        case "never":
            return [];
        case "depends":
            return inItsAccount(row, condition).map((one) => withSentence(one, onlyWhere(condition)));
    }
}

/** Those of the row's users whom the value stands for. */
function among(row: Row, value: ExternalId, { operator, key }: TrustCondition): Row[] {
    const { users, isExact } = readingOf(value, row.users.warehouse);
    if (isExact && users.some((one) => coversUsers(one, row.users))) {
        return [row];
    }
    const sentence = onlyWhere({ operator, key, values: [value.written] });
    return users.flatMap((one) => {
        const meeting = meet(row.users, one);
        const met = { ...row, users: meeting?.users ?? row.users };
        return meeting === undefined ? [] : [isExact && meeting.isExact ? met : withSentence(met, sentence)];
    });
}

/** The row's users but for those whom the values stand for. */
function without(row: Row, values: readonly ExternalId[]): Row[] {
    const readings = values.map((value) => ({ value, ...readingOf(value, row.users.warehouse) }));
    if (readings.some(({ users, isExact }) => isExact && users.some((one) => coversUsers(one, row.users)))) {
        return [];
    }
    const names = readings
        .filter(({ users }) => users.some((one) => meet(row.users, one) !== undefined))
        .map(({ value, users: [first, ...others], isExact }) => {
            const isName = isExact && first !== undefined && others.length === 0 && placeCovers(first, row.users);
            const name = isName ? first.who : value.written;
            return value.ignoresCase ? `${name} ${inAnyCase}` : name;
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
    const isKnown = got === undefined ? isNeverSent(condition.key) : isSame;
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
