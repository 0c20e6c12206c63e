import { evaluate } from "../../trust/evaluate";
import { DbUserSession, redshiftRequests } from "../../trust/evaluation/redshift-requests";
import { principalsEverywhere } from "../../trust/principal";
import { Association } from "../explained-role";
import { policyAtBest } from "./calls";
import { FindingRule } from "./finding-rule";
import { isOn } from "./redshift-statement";
import { isServerless } from "./serverless";
import { everyoneLike, JudgedPolicy } from "./stand-ins";
import { associated, inWords } from "./texts";

/**
 * A role that a cluster or namespace has, and that no database user there makes Redshift assume. Where one of Serverless's two principals
 * lets a user through, `trust.serverlessPrincipal` tells of the other.
 */
export const noRedshift: FindingRule = {
    id: "trust.noRedshift",
    messages: (policy, { associations = [] }) => {
        const best = policyAtBest(policy);
        const isLetThrough = (user: DbUserSession) =>
            redshiftRequests(user).some((call) => evaluate(best, call).allowed);
        const isOfNone = (association: Association) =>
            isForeseen(association, policy) && !hasUser(association, policy, isLetThrough);
        const ofNone = associations.filter(isOfNone);
        const principals = principalsEverywhere({ serverless: ofNone.some(({ kind }) => kind === "namespace") });
        return ofNone.length === 0
            ? []
            : [
                  `the role is associated with ${associated(ofNone)}, and its trust policy lets no database user there make Redshift assume it. Allow some of them, by the ${principals.length === 1 ? "principal" : "principals"} ${inWords(principals)}, or take the role out there.`,
              ];
    },
};

/** What Serverless sends as `aws:SourceArn` is not documented: `trust.serverlessSourceArn` tells of it. */
function isForeseen({ kind }: Association, { statements }: JudgedPolicy): boolean {
    return kind === "cluster" || !statements.some(({ conditions }) => conditions.some(isOn("aws:SourceArn")));
}

/** Whether there is such a user. Of which workgroup a namespace is, the role does not say. */
function hasUser({ kind, name }: Association, policy: JudgedPolicy, isOne: (user: DbUserSession) => boolean): boolean {
    const isThere = (user: DbUserSession) => (kind === "cluster" ? user.cluster === name : isServerless(user));
    for (const user of everyoneLike(kind === "cluster" ? `*:dbuser:${name}/*` : "*", policy)) {
        if (isThere(user) && isOne(user)) {
            return true;
        }
    }
    return false;
}
