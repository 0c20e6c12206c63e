import { evaluate } from "../../trust/evaluate";
import { DbUserSession, redshiftRequests } from "../../trust/evaluation/redshift-requests";
import { TrustDocument, TrustStatement } from "../../trust/evaluation/trust-document";
import { serverlessCluster } from "../../trust/arn";
import { serverlessPrincipal } from "../../trust/principal";
import { placesForAnyone } from "./anyone";
import { policyAtBest } from "./calls";
import { FindingRule } from "./finding-rule";
import { allowsOf, isEveryone, isRedshift, servicesOf } from "./redshift-statement";
import { isServerless } from "./serverless";
import { accountsIn, elsewhere } from "./stand-ins";
import { inWords, nameOf } from "./texts";

/**
 * A user of whom the policy knows nothing, of a cluster that it does not know, in a Region that it does not name, may assume the
 * role. Principals of some Regions alone restrict it, as does `aws:SourceArn` with a cluster; `aws:SourceAccount` does not: a role is
 * associated in its own account alone. Of a statement for anyone at all, `trust.anyone` tells.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-database-users.html
 */
export const unrestricted: FindingRule = {
    id: "trust.unrestricted",
    messages: (policy) => {
        const strangers = strangersLetThrough(policy);
        const forAnyone = placesForAnyone(policy);
        return allowsOf(policy)
            .filter(({ index }) => !forAnyone.has(index))
            .flatMap((statement) => {
                const users = strangers.filter(({ by }) => by.has(statement.index)).map(({ user }) => user);
                return users.length === 0 ? [] : [messageOf(statement, policy, users)];
            });
    },
};

/** A stranger for whom every call is allowed, and the places of the statements that allow one of them. */
interface LetThrough {
    user: DbUserSession;
    by: ReadonlySet<number>;
}

function strangersLetThrough(policy: TrustDocument): LetThrough[] {
    const best = policyAtBest(policy);
    return strangers(policy).flatMap((user) => {
        const decisions = redshiftRequests(user).map((call) => evaluate(best, call));
        const applying = decisions.flatMap(({ statements }) => statements.filter(({ applies }) => applies));
        return decisions.every(({ allowed }) => allowed)
            ? [{ user, by: new Set(applying.map(({ index }) => index)) }]
            : [];
    });
}

function strangers(policy: TrustDocument): DbUserSession[] {
    return accountsIn(policy).flatMap((accountId) =>
        ["a-stranger", serverlessCluster(accountId, "a-stranger")].map((cluster) => ({
            region: elsewhere,
            accountId,
            cluster,
            dbUser: "a_stranger",
        })),
    );
}

function messageOf(statement: TrustStatement, policy: TrustDocument, users: readonly DbUserSession[]): string {
    const warehouses = [
        ...(users.every(isServerless) ? [] : ["cluster"]),
        ...(users.some(isServerless) ? ["namespace"] : []),
    ];
    const isForServerless = users.some(isServerless) || servicesOf(statement).includes(serverlessPrincipal);
    // AWS documents no principal of a Region for Serverless, whose users none but the two of every Region let through.
    const regions = isForServerless ? "" : ", or the Regions by principals such as redshift.us-east-1.amazonaws.com";
    return `${nameOf(statement)} lets every database user make Redshift assume the role, of every ${inWords(warehouses)} that has it, in every Region${conditions(statement)}${denied(policy)}. Name the users in a condition on sts:ExternalId${regions}.`;
}

function conditions(statement: TrustStatement): string {
    const keys = [...new Set(statement.conditions.map(({ key }) => key))];
    return keys.length === 0 ? "" : `, within its conditions on ${inWords(keys)}`;
}

/** A Deny may take away users whom the policy knows, or a Region that it names. */
function denied({ statements }: TrustDocument): string {
    const denies = statements.filter(
        ({ effect, principals }) =>
            effect === "Deny" && principals.some((one) => isEveryone(one) || isRedshift(one.value)),
    );
    return denies.length === 0 ? "" : `, but for what is denied by ${inWords(denies.map(nameOf))}`;
}
