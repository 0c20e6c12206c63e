import { FindingRule } from "./finding-rule";
import { allowsOf, wantedUsers } from "./redshift-statement";
import { inWords, listed, nameOf } from "./texts";

/**
 * A database user's ARN asked of a role, in a chain. AWS does not document that Redshift sends it from one role to the next: its page on
 * chains says to restrict access, and not on which role.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-chaining-roles.html
 */
export const externalIdInChain: FindingRule = {
    id: "trust.externalIdInChain",
    messages: (policy) =>
        allowsOf(policy).flatMap((statement) => {
            const roles = statement.principals.filter(({ type, value }) => type === "AWS" && value !== "*");
            const users = wantedUsers(statement).filter(({ value }) => value.includes(":dbuser:"));
            return roles.length === 0 || users.length === 0
                ? []
                : [
                      `${nameOf(statement)} asks ${inWords(roles.map(({ value }) => value))} for sts:ExternalId ${listed(users.map(({ value }) => value))}: AWS does not document that Redshift sends it beyond the first role of a chain. Restrict the first role's trust policy to these users.`,
                  ];
        }),
};
