import { evaluate } from "../../trust/evaluate";
import { redshiftRequests } from "../../trust/evaluation/redshift-requests";
import { TrustStatement } from "../../trust/evaluation/trust-document";
import { principalsEverywhere, serverlessPrincipal } from "../../trust/principal";
import { ExplainedRole } from "../explained-role";
import { FindingRule } from "./finding-rule";
import { allowsOf, isEveryone, redshiftAllows, servicesOf, WantedUser, wantedUsers } from "./redshift-statement";
import { isServerless } from "./serverless";
import { JudgedPolicy, usersOf } from "./stand-ins";
import { inWords, listed, nameOf } from "./texts";

/**
 * Serverless with one of the two principals that AWS's guide asks for.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-security-other-services.html
 */
export const serverlessPrincipals: FindingRule = {
    id: "trust.serverlessPrincipal",
    messages: (policy, role) => {
        const ofUsers = redshiftAllows(policy).flatMap((statement) => messagesOfUsers(statement, policy));
        return ofUsers.length > 0 ? ofUsers : messagesOfRole(policy, role);
    },
};

/** Users of workgroups who are allowed by one principal, and by the other are not. */
function messagesOfUsers(statement: TrustStatement, policy: JudgedPolicy): string[] {
    const missing = wantedUsers(statement).map((wanted) => ({
        value: wanted.value,
        principals: inWords(missingFor(wanted, policy)),
    }));
    return [...new Set(missing.map(({ principals }) => principals))]
        .filter((principals) => principals !== "")
        .map((principals) => {
            const values = missing.filter((one) => one.principals === principals).map(({ value }) => value);
            return `${nameOf(statement)} allows the users of a Serverless workgroup, ${listed(values)}, without the principal ${principals}: AWS's guide asks for both. Add it to the statement.`;
        });
}

function missingFor(wanted: WantedUser, policy: JudgedPolicy): string[] {
    const users = usersOf(wanted, policy);
    if (users.length === 0 || !users.every(isServerless)) {
        return [];
    }
    const calls = users.flatMap(redshiftRequests).map((call) => ({ call, isAllowed: evaluate(policy, call).allowed }));
    const refused = calls.filter(({ isAllowed }) => !isAllowed).map(({ call }) => call.principal);
    return refused.length === calls.length
        ? []
        : [...new Set(refused.flatMap((caller) => ("service" in caller ? caller.service : [])))];
}

/** Of the whole policy: that of a namespace's role, or one that has Serverless's own principal. */
function messagesOfRole(policy: JudgedPolicy, { associations = [] }: ExplainedRole): string[] {
    const namespaces = associations.filter(({ kind }) => kind === "namespace").map(({ name }) => name);
    const statements = redshiftAllows(policy);
    const services = statements.flatMap(servicesOf);
    const missing = principalsEverywhere({ serverless: true }).filter((principal) => !services.includes(principal));
    const ofServerless = statements.find((statement) => servicesOf(statement).includes(serverlessPrincipal));
    if (services.length === 0 || missing.length === 0 || isForAll(policy)) {
        return [];
    }
    const why = [
        ...(namespaces.length === 0 ? [] : [`the role is associated with the namespace ${listed(namespaces)}`]),
        ...(ofServerless === undefined ? [] : [`${nameOf(ofServerless)} allows ${serverlessPrincipal}`]),
    ];
    return why
        .slice(0, 1)
        .map(
            (one) =>
                `${one}, and no statement allows ${inWords(missing)}: for Serverless, AWS's guide asks for both principals. Add it.`,
        );
}

/** Whether a statement has the principal `*`, which is either of them too. */
function isForAll(policy: JudgedPolicy): boolean {
    return allowsOf(policy).some(({ principals }) => principals.some(isEveryone));
}
