import { serverlessPrincipal } from "../../trust/principal";
import { TrustStatement } from "../../trust/evaluation/trust-document";
import { DbUserSession } from "../../trust/evaluation/redshift-requests";
import { atBest, decisionsOf } from "./calls";
import { FindingRule } from "./finding-rule";
import { malformed, noUser } from "./never-met/malformed";
import { Never } from "./never-met/never";
import { otherPrincipals } from "./never-met/other-principals";
import { unmet } from "./never-met/unmet";
import { isOn, isPositive, isRedshift, servicesOf, WantedUser, wantedUsers } from "./redshift-statement";
import { isServerless } from "./serverless";
import { everyone, JudgedPolicy, usersOf } from "./stand-ins";
import { listed, nameOf } from "./texts";

/**
 * A condition that no call of Redshift's can meet: whoever wrote it meant to allow something, or to deny it. Calls are made from the
 * statement's own values, and the evaluator says why none of them is let through.
 */
export const neverMet: FindingRule = {
    id: "trust.neverMet",
    messages: (policy) => [
        ...policy.statements.flatMap((statement) =>
            statement.effect === "Allow" ? ofAllow(statement, policy) : ofDeny(statement, policy),
        ),
        ...otherPrincipals(policy),
    ],
};

function ofAllow(statement: TrustStatement, policy: JudgedPolicy): string[] {
    if (!servicesOf(statement).some(isRedshift)) {
        return [];
    }
    const wanted = wantedUsers(statement);
    return wanted.length > 0
        ? messages(statement, policy, wanted)
        : neverOf(statement, policy, everyone(policy)).map(
              (never) => `${nameOf(statement)} is never met: ${reasonOf(never)}`,
          );
}

/** A Deny of `*` may be for other callers, who send what they like. */
function ofDeny(statement: TrustStatement, policy: JudgedPolicy): string[] {
    const isOfRedshift = servicesOf(statement).some(isRedshift);
    const isOfAnyone = statement.principals.some(({ value }) => value === "*");
    const wanted = wantedUsers(statement).filter(
        ({ value }) => isOfRedshift || (isOfAnyone && /:dbuser:|:redshift/.test(value)),
    );
    return messages(statement, policy, wanted);
}

/** One message for each reason, with all the values of which it is true. */
function messages(statement: TrustStatement, policy: JudgedPolicy, wanted: readonly WantedUser[]): string[] {
    const never = statement.effect === "Allow" ? "is never met" : "denies nobody";
    const nevers = wanted.flatMap((one) =>
        neverOfUser(one, statement, policy).map((each) => ({ ...each, value: one.value })),
    );
    return [...new Set(nevers.map(reasonOf))].map((reason) => {
        const those = nevers.filter((one) => reasonOf(one) === reason);
        const by = those.some(({ ofAll }) => ofAll)
            ? ""
            : ` by sts:ExternalId ${listed(those.map(({ value }) => value))}`;
        return `${nameOf(statement)} ${never}${by}: ${reason}`;
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
    // Those told apart by nothing else are found soon, and mostly are let through.
    const some = usersOf(wanted, { ...policy, statements: [] });
    if (some.length > 0 && neverOf(statement, policy, some, wanted.value).length === 0) {
        return [];
    }
    const users = usersOf(wanted, policy);
    return users.length === 0 ? [noUser] : neverOf(statement, policy, users, wanted.value);
}

/** Why the statement lets none of the users through: of the one that it comes nearest to. */
function neverOf(
    statement: TrustStatement,
    policy: JudgedPolicy,
    users: readonly DbUserSession[],
    written = "",
): Never[] {
    const missed = meant(statement, users).flatMap((user) => {
        const isMadeUp = ![user.region, user.accountId, user.cluster].every((part) => written.includes(part));
        const decisions = decisionsOf(foreseen(statement, policy.version, user), policy, user);
        return decisions.map(({ mismatches }) => mismatches.map((mismatch) => unmet(mismatch, isMadeUp)));
    });
    return missed.sort((one, other) => one.length - other.length)[0] ?? [];
}

/** With a cluster's `aws:SourceArn`, users of workgroups are meant where nobody else is, or by Serverless's principal. */
function meant(statement: TrustStatement, users: readonly DbUserSession[]): readonly DbUserSession[] {
    const { conditions, effect } = statement;
    const sourceArns = conditions
        .filter(isOn("aws:SourceArn"))
        .filter(isPositive)
        .flatMap(({ values }) => values);
    const ofClusters = users.filter((user) => !isServerless(user));
    const isOfClusters =
        effect === "Allow" &&
        sourceArns.length > 0 &&
        !sourceArns.some((arn) => arn.includes("redshift-serverless")) &&
        !servicesOf(statement).includes(serverlessPrincipal);
    return isOfClusters && ofClusters.length > 0 ? ofClusters : users;
}

/** What Serverless sends as `aws:SourceArn` is not known: `trust.serverlessSourceArn` tells of it. */
function foreseen(statement: TrustStatement, version: string, user: DbUserSession): TrustStatement {
    const { conditions, ...best } = atBest(statement, version);
    const known = isServerless(user) ? conditions.filter((one) => !isOn("aws:SourceArn")(one)) : conditions;
    return { ...best, conditions: known };
}
