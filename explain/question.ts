import { evaluate } from "../trust/evaluate";
import { DbUserSession, redshiftRequests } from "../trust/evaluation/redshift-requests";
import { TrustDocument } from "../trust/evaluation/trust-document";
import { whyNoUser } from "./possible-user";
import { Call, reasonsOf } from "./reasons";

/** The answer to: may this database user make Redshift assume the role? */
export interface Answer {
    /** Whether the user may assume the role. */
    allowed: boolean;
    /** The reason, statement by statement, a line each. */
    reasons: string[];
}

/** Asks a trust policy about one database user. `now` is for conditions on the time. */
export function mayAssume(policy: TrustDocument, session: DbUserSession, now: Date): Answer {
    const time = {
        "aws:CurrentTime": now.toISOString(),
        "aws:EpochTime": String(Math.floor(now.getTime() / 1000)),
    };
    const calls: Call[] = redshiftRequests(session).map(({ principal, context }) => {
        const request = { principal, context: { ...context, ...time } };
        return { request, decision: evaluate(policy, request) };
    });
    const noUser = whyNoUser(session);
    return {
        allowed: noUser === undefined && calls.every(({ decision }) => decision.allowed),
        reasons: [...reasonsOf(policy, calls), ...(noUser === undefined ? [] : [`${noUser}.`])],
    };
}
