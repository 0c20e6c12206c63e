import { ExplainedRole } from "../explained-role";
import { Finding } from "../finding";
import { anyone } from "./anyone";
import { broadPermissions } from "./broad-permissions";
import { externalIdInChain } from "./external-id-in-chain";
import { FindingRule, RoleRule } from "./finding-rule";
import { nearQuota } from "./near-quota";
import { neverMet } from "./never-met";
import { noRedshift } from "./no-redshift";
import { notAssociated } from "./not-associated";
import { principal } from "./principal";
import { reachesOtherClusters } from "./reaches-other-clusters";
import { serverlessPrincipals } from "./serverless-principal";
import { serverlessSourceArn } from "./serverless-source-arn";
import { shadowedByDeny } from "./shadowed-by-deny";
import { unrestricted } from "./unrestricted";
import { readTrust, unsupported } from "./unsupported";
import { voidStatement } from "./void";
import { wildcardUsers } from "./wildcard-users";

/** Of the role, whether or not its trust policy can be read. */
const roleRules: readonly RoleRule[] = [nearQuota, broadPermissions];

/** Of a trust policy that can be read. */
const trustRules: readonly FindingRule[] = [
    anyone,
    unrestricted,
    wildcardUsers,
    reachesOtherClusters,
    neverMet,
    principal,
    voidStatement,
    shadowedByDeny,
    serverlessPrincipals,
    serverlessSourceArn,
    externalIdInChain,
    noRedshift,
    notAssociated,
];

/** The ids of all that there is to find, in the order in which it is told. */
export const findingRules: readonly string[] = [...trustRules, unsupported, ...roleRules].map(({ id }) => id);

/** Everything there is to find about a role, each once: of its trust policy, then of what it may do. */
export function findingsOf(role: ExplainedRole): Finding[] {
    const { policy } = readTrust(role.trustPolicy);
    const found = [
        ...(policy === undefined
            ? told(unsupported.id, unsupported.messages(role))
            : trustRules.flatMap((rule) => told(rule.id, rule.messages(policy, role)))),
        ...roleRules.flatMap((rule) => told(rule.id, rule.messages(role))),
    ];
    return [...new Map(found.map((finding) => [`${finding.rule} ${finding.message}`, finding])).values()];
}

function told(rule: string, messages: readonly string[]): Finding[] {
    return messages.map((message) => ({ rule, message: message.slice(0, 1).toUpperCase() + message.slice(1) }));
}
