import { readTrustDocument } from "../../trust/evaluation/read-trust-document";
import { TrustPrincipal } from "../../trust/evaluation/trust-document";
import { TrustDocumentError } from "../../trust/evaluation/trust-document-error";
import { ExplainedRole } from "../explained-role";
import { likeRedshift } from "../findings/principal";

/**
 * Whether Redshift may assume the role, on whatever condition, or has it.
 *
 * @param role what is known of it
 */
export function isOfRedshift({ trustPolicy, associations = [] }: ExplainedRole): boolean {
    return associations.length > 0 || letsRedshiftIn(trustPolicy);
}

/** Where the policy cannot be evaluated, which is a finding: whether it speaks of Redshift. */
function letsRedshiftIn(trustPolicy: string): boolean {
    try {
        const { statements } = readTrustDocument(trustPolicy);
        return statements.some(({ effect, principals }) => effect === "Allow" && principals.some(isMeant));
    } catch (error) {
        if (error instanceof TrustDocumentError) {
            return trustPolicy.includes("redshift");
        }
        throw error;
    }
}

function isMeant({ value }: TrustPrincipal): boolean {
    return value === "*" || likeRedshift.test(value);
}
