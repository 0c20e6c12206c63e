import { TrustStatement } from "../../trust/evaluation/trust-document";
import { serverlessPrincipal } from "../../trust/principal";
import { FindingRule } from "./finding-rule";
import { isOn, isPositive, redshiftAllows, servicesOf, wantedUsers } from "./redshift-statement";
import { isServerless } from "./serverless";
import { JudgedPolicy, usersOf } from "./stand-ins";
import { listed, nameOf } from "./texts";

/**
 * `aws:SourceArn` for Serverless. AWS's page on the confused deputy has it with a workgroup's ARN; it was seen to fail with the ARNs of
 * the workgroup and of the namespace, and to work without. What Serverless sends there is not documented.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/cross-service-confused-deputy-prevention.html
 */
export const serverlessSourceArn: FindingRule = {
    id: "trust.serverlessSourceArn",
    messages: (policy) =>
        redshiftAllows(policy)
            .filter((statement) => isForServerless(statement, policy))
            .flatMap((statement) => {
                const wanted = statement.conditions.filter(isOn("aws:SourceArn")).filter(isPositive);
                return wanted.length === 0
                    ? []
                    : [
                          `${nameOf(statement)} asks for aws:SourceArn ${listed(wanted.flatMap(({ values }) => values))}, which was seen to fail on Serverless. Ask for aws:SourceAccount there, or for sts:ExternalId.`,
                      ];
            }),
};

function isForServerless(statement: TrustStatement, policy: JudgedPolicy): boolean {
    return (
        servicesOf(statement).includes(serverlessPrincipal) ||
        wantedUsers(statement).some((wanted) => usersOf(wanted, policy).some(isServerless))
    );
}
