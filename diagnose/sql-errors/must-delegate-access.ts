import { SqlError } from "./sql-error";

/** Seen: terraform-provider-aws#19113. */
export const mustDelegateAccess: SqlError = {
    text: "InvalidParameterValue: The IAM role … is not valid. The IAM role must delegate access to an Amazon Redshift account.",
    pattern: /must delegate access to an Amazon Redshift account/i,
    means: "Redshift refused to associate the role",
    causes: [
        { says: "the role's name where its ARN is meant, a role of another account, or none at all", step: "role" },
        { says: "the trust policy does not name Redshift as a principal", step: "trust" },
    ],
    otherwise: "What was changed lately takes IAM some seconds, rarely a minute: associate the role again.",
};
