import { SqlError } from "./sql-error";

/** Code 30000, type 135. Seen: terraform-aws-modules/terraform-aws-dms#5. */
export const notAuthorizedToGetCredentials: SqlError = {
    text: "Not authorized to get credentials of role arn:…",
    pattern: /Not authorized to get credentials of role/i,
    means: "the role is associated, and STS refused it to Redshift",
    causes: [
        { says: "the trust policy does not let this database user in, or not in this Region", step: "trust" },
        { says: "a role of the chain does not trust the one before it, or that one may not assume it", step: "chain" },
        { says: "the role is gone, though it is in the list still", step: "role" },
        { says: "the role is not in-sync yet", step: "association" },
    ],
};
