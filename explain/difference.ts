import { evaluate } from "../trust/evaluate";
import { isPrincipal } from "../trust/evaluation/principals";
import { redshiftRequests } from "../trust/evaluation/redshift-requests";
import { TrustDocument } from "../trust/evaluation/trust-document";
import { Assumer } from "./assumer";
import { assumersOf } from "./assumers";
import { rowOf } from "./assumers-of/assumer-row";
import { coversRow, coversSentences, Row } from "./assumers-of/row";
import { twoOf } from "./assumers-of/users";
import { isPattern } from "./assumers-of/wildcards";

/** Who gains and who loses a role when its trust policy changes. */
export interface Difference {
    /** Who may assume the role only now. */
    gains: Assumer[];
    /** Who no longer may. */
    loses: Assumer[];
}

/**
 * Compares two trust policies of one role; `undefined` where the role is not there. Whoever was one of a pattern does
 * not gain by being named. Where patterns and conditions leave open whether all of a row were allowed before, it gains:
 * two patterns that together are another are not seen to be, nor is what a condition
 * means but for whom Redshift acts.
 */
export function differenceOf(before: TrustDocument | undefined, after: TrustDocument | undefined): Difference {
    const [toldBefore, toldAfter] = [toldBy(before), toldBy(after)];
    return { gains: notAmong(toldAfter, toldBefore, before), loses: notAmong(toldBefore, toldAfter, after) };
}

/** Those who are not among the others, who are told of a policy. */
function notAmong(told: readonly Told[], others: readonly Told[], policy: TrustDocument | undefined): Assumer[] {
    return told
        .filter((narrow) => !others.some((wide) => coversTold(wide, narrow)) && !isAllowedBy(policy, narrow))
        .map(({ assumer }) => assumer);
}

/** Who may assume the role; a database user as a row too. */
interface Told {
    assumer: Assumer;
    row: Row | undefined;
}

function toldBy(policy: TrustDocument | undefined): Told[] {
    return policy === undefined ? [] : assumersOf(policy).map((assumer) => ({ assumer, row: rowOf(assumer) }));
}

function coversTold(wide: Told, narrow: Told): boolean {
    if (wide.row !== undefined && narrow.row !== undefined) {
        return coversRow(wide.row, narrow.row);
    }
    return (
        wide.row === undefined &&
        narrow.row === undefined &&
        coversPrincipal(wide.assumer, narrow.assumer) &&
        coversSentences(wide.assumer.only, narrow.assumer.only)
    );
}

function coversPrincipal(wide: Assumer, narrow: Assumer): boolean {
    const isEveryone = wide.kind === "principal" && wide.who === "*";
    const isSame = wide.kind === narrow.kind && accountOr(wide.who) === accountOr(narrow.who);
    const isOfAccount = /^arn:[^:]*:(iam|sts)::\d*:(user|role|assumed-role|federated-user)\//.test(narrow.who);
    const value = accountOr(wide.who);
    return isEveryone || isSame || (isOfAccount && isPrincipal({ type: "AWS", value }, { aws: narrow.who }));
}

/** An account's id, also for its ARN, which is the same principal. */
function accountOr(who: string): string {
    return /^arn:[^:]*:iam::(\d{12}):root$/.exec(who)?.[1] ?? who;
}

/** A database user who is named can be asked about. */
function isAllowedBy(policy: TrustDocument | undefined, { row }: Told): boolean {
    if (policy === undefined || row === undefined || row.users.ignoresCase) {
        return false;
    }
    const { who, cluster, region, accountId } = row.users;
    const isNamed = ![who, cluster, region, accountId].some(isPattern);
    return isNamed && redshiftRequests(twoOf(row.users)[0]).every((request) => evaluate(policy, request).allowed);
}
