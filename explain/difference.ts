import { evaluate } from "../trust/evaluate";
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
    gains: Assumer[];
    loses: Assumer[];
}

/**
 * Compares two trust policies of one role; `undefined` where the role is not there. Whoever was one of a pattern does
 * not gain by being named. Where patterns and conditions leave open whether all of a row were allowed before, it gains:
 * two patterns that together are another are not seen to be, nor is what a condition means.
 */
export function differenceOf(before: TrustDocument | undefined, after: TrustDocument | undefined): Difference {
    return { gains: allowedOnlyBy(after, before), loses: allowedOnlyBy(before, after) };
}

function allowedOnlyBy(one: TrustDocument | undefined, other: TrustDocument | undefined): Assumer[] {
    const rows = toldBy(other);
    return toldBy(one)
        .filter((narrow) => !rows.some((wide) => coversTold(wide, narrow)) && !isAllowedBy(other, narrow))
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
    const isAmong =
        (wide.assumer.kind === "principal" && wide.assumer.who === "*" && narrow.row === undefined) ||
        (wide.assumer.kind === narrow.assumer.kind && wide.assumer.who === narrow.assumer.who);
    return isAmong && coversSentences(wide.assumer.only, narrow.assumer.only);
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
