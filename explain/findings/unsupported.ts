import { readTrustDocument } from "../../trust/evaluation/read-trust-document";
import { TrustDocumentError } from "../../trust/evaluation/trust-document-error";
import { RoleRule } from "./finding-rule";
import { judgedPolicy, JudgedPolicy } from "./stand-ins";

/** A trust policy, or what is in the way of reading it. */
export function readTrust(trustPolicy: string): { policy?: JudgedPolicy; problems: string[] } {
    try {
        return { policy: judgedPolicy(readTrustDocument(trustPolicy)), problems: [] };
    } catch (error) {
        if (error instanceof TrustDocumentError) {
            return { problems: error.problems.map(({ message }) => message) };
        }
        throw error;
    }
}

/** What IAM would refuse, or takes and this package does not evaluate: nothing else about the trust policy is told then. */
export const unsupported: RoleRule = {
    id: "trust.unsupported",
    messages: ({ trustPolicy }) => readTrust(trustPolicy).problems,
};
