import { SqlError } from "./sql-error";

/**
 * Code 8001, of older versions. Seen: fullstorydev/hauser#10; loaders read it as "not associated" (Snowplow's RDB
 * Loader), and AWS documents no text.
 */
export const notAuthorizedToAssume: SqlError = {
    text: "User arn:…:dbuser:…/… is not authorized to assume IAM Role arn:…",
    pattern: /is not authorized to assume IAM Role/i,
    means: "Redshift has not got the role: it may be associated no more, or the role may not trust it for this user",
    causes: [
        { says: "the cluster or namespace does not have the role", step: "association" },
        { says: "IAM_ROLE default, and there is no default role", step: "default role" },
        { says: "there is no such role", step: "role" },
        { says: "the trust policy does not let this database user in", step: "trust" },
        { says: "a role of the chain does not trust the one before it", step: "chain" },
    ],
};
