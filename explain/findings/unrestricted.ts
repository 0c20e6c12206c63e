import { evaluate } from "../../trust/evaluate";
import { DbUserSession, redshiftRequests } from "../../trust/evaluation/redshift-requests";
import { TrustDocument, TrustStatement } from "../../trust/evaluation/trust-document";
import { serverlessCluster } from "../../trust/arn";
import { serverlessPrincipal } from "../../trust/principal";
import { atBest } from "./calls";
import { FindingRule } from "./finding-rule";
import { isRedshiftEverywhere, redshiftAllows, redshiftPrincipal, servicesOf } from "./redshift-statement";
import { accountsIn, elsewhere } from "./stand-ins";
import { inWords, nameOf } from "./texts";

/**
 * A user of whom the policy knows nothing, of a cluster that it does not know, in a Region that it does not name, may assume the
 * role. Principals of some Regions alone restrict it, as does `aws:SourceArn` with a cluster; `aws:SourceAccount` does not: a role is
 * associated in its own account alone.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-database-users.html
 */
export const unrestricted: FindingRule = {
    id: "trust.unrestricted",
    messages: (policy) =>
        redshiftAllows(policy)
            .filter((statement) => strangers(policy).some((user) => letsThrough(statement, policy, user)))
            .map(
                (statement) =>
                    `${nameOf(statement)} lets every database user make Redshift assume the role, of every ${warehouses(statement)} that has it, in every Region${conditions(statement)}. Name the users in a condition on sts:ExternalId, or the Regions by principals such as redshift.us-east-1.amazonaws.com.`,
            ),
};

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

/** Whether the statement lets one of the calls for the user through, and no Deny takes it away. */
function letsThrough(statement: TrustStatement, { version, statements }: TrustDocument, user: DbUserSession): boolean {
    const denies = statements.filter(({ effect }) => effect === "Deny");
    const best = { version, statements: [atBest(statement), ...denies] };
    return redshiftRequests(user).some((call) => evaluate(best, call).allowed);
}

function warehouses(statement: TrustStatement): string {
    const everywhere = servicesOf(statement).filter(isRedshiftEverywhere);
    return inWords([
        ...(everywhere.includes(redshiftPrincipal) ? ["cluster"] : []),
        ...(everywhere.includes(serverlessPrincipal) ? ["namespace"] : []),
    ]);
}

function conditions(statement: TrustStatement): string {
    const keys = [...new Set(statement.conditions.map(({ key }) => key))];
    return keys.length === 0 ? "" : `, within its conditions on ${inWords(keys)}`;
}
