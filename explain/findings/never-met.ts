import { TrustStatement } from "../../trust/evaluation/trust-document";
import { DbUserSession } from "../../trust/evaluation/redshift-requests";
import { isServerless } from "./serverless";
import { atBest, decisionsOf } from "./calls";
import { FindingRule } from "./finding-rule";
import { malformed, Never, noUser } from "./never-met/malformed";
import { otherPrincipals } from "./never-met/other-principals";
import { unmet } from "./never-met/unmet";
import { isOn, redshiftAllows, WantedUser, wantedUsers } from "./redshift-statement";
import { everyone, JudgedPolicy, usersOf } from "./stand-ins";
import { listed, nameOf } from "./texts";

/**
 * A condition that no call of Redshift's can meet: whoever wrote it meant to allow something. Calls are made from the
 * statement's own values, and the evaluator says why none of them is let through.
 */
export const neverMet: FindingRule = {
    id: "trust.neverMet",
    messages: (policy) => [
        ...redshiftAllows(policy).flatMap((statement) => messages(statement, policy)),
        ...otherPrincipals(policy),
    ],
};

/** One message for each reason, with all the values of which it is true. */
function messages(statement: TrustStatement, policy: JudgedPolicy): string[] {
    const wanted = wantedUsers(statement);
    const nevers =
        wanted.length === 0
            ? neverOf(statement, policy, everyone(policy)).map((never) => ({ ...never, value: "" }))
            : wanted.flatMap((one) =>
                  neverOfUser(one, statement, policy).map((never) => ({ ...never, value: one.value })),
              );
    const reasons = [...new Set(nevers.map(reasonOf))];
    return reasons.map((reason) => {
        const those = nevers.filter((never) => reasonOf(never) === reason);
        const isOfAll = wanted.length === 0 || those.some(({ ofAll }) => ofAll);
        const by = isOfAll ? "" : ` by sts:ExternalId ${listed(those.map(({ value }) => value))}`;
        return `${nameOf(statement)} is never met${by}: ${reason}`;
    });
}

function reasonOf({ why, fix }: Never): string {
    return `${why}. ${fix}.`;
}

function neverOfUser(wanted: WantedUser, statement: TrustStatement, policy: JudgedPolicy): Never[] {
    const never = malformed(wanted);
    if (never !== undefined) {
        return [never];
    }
    const users = usersOf(wanted, policy);
    return users.length === 0 ? [noUser] : neverOf(statement, policy, users);
}

/** Why the statement lets none of the users through: of the one that it comes nearest to. */
function neverOf(statement: TrustStatement, policy: JudgedPolicy, users: readonly DbUserSession[]): Never[] {
    const decisions = users.flatMap((user) => decisionsOf(foreseen(statement, user), policy, user));
    const [nearest] = decisions.map(({ mismatches }) => mismatches).sort((one, other) => one.length - other.length);
    return (nearest ?? []).map(unmet);
}

/** What Serverless sends as `aws:SourceArn` is not known: `trust.serverlessSourceArn` tells of it. */
function foreseen(statement: TrustStatement, user: DbUserSession): TrustStatement {
    const { conditions, ...best } = atBest(statement);
    const known = isServerless(user) ? conditions.filter((one) => !isOn("aws:SourceArn")(one)) : conditions;
    return { ...best, conditions: known };
}
