import { readTrustDocument } from "../../../trust/evaluation/read-trust-document";
import { TrustDocument } from "../../../trust/evaluation/trust-document";
import { TrustDocumentError } from "../../../trust/evaluation/trust-document-error";
import { cannotSee, Step } from "../../step";

/** The step of a trust policy, where it can be read: IAM takes none that it cannot read, and reads more than we do. */
export function readable(step: "trust" | "chain", json: string, judge: (policy: TrustDocument) => Step): Step {
    try {
        return judge(readTrustDocument(json));
    } catch (error) {
        if (error instanceof TrustDocumentError) {
            const what = error.problems.map(({ message }) => message).join(" ");
            return cannotSee(step, `the trust policy is not one that can be read here: ${what.replace(/\.$/, "")}`);
        }
        throw error;
    }
}
