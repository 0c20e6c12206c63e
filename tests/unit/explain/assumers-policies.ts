import { readTrustDocument } from "../../../trust/evaluation/read-trust-document";
import { TrustDocument } from "../../../trust/evaluation/trust-document";

/** A trust policy of statements as a person writes them; each allows `sts:AssumeRole` where it does not say otherwise. */
export function policyOf(...statements: object[]): TrustDocument {
    return readTrustDocument({
        Version: "2012-10-17",
        Statement: statements.map((statement) => ({ Effect: "Allow", Action: "sts:AssumeRole", ...statement })),
    });
}

export const redshift = { Service: "redshift.amazonaws.com" };
export const serverless = { Service: "redshift-serverless.amazonaws.com" };
export const both = { Service: ["redshift-serverless.amazonaws.com", "redshift.amazonaws.com"] };
