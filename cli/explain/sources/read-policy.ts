import { readTrustDocument } from "../../../trust/evaluation/read-trust-document";
import { TrustDocument } from "../../../trust/evaluation/trust-document";
import { TrustDocumentError } from "../../../trust/evaluation/trust-document-error";

/** A trust policy that is ready to be asked; undefined where it is none that can be evaluated. */
export function readPolicy(trustPolicy: string): TrustDocument | undefined {
    try {
        return readTrustDocument(trustPolicy);
    } catch (error) {
        if (error instanceof TrustDocumentError) {
            return undefined;
        }
        throw error;
    }
}
