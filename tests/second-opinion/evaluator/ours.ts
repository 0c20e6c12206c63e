import { Mismatch, evaluate } from "../../../trust/evaluate";
import { readTrustDocument } from "../../../trust/evaluation/read-trust-document";
import { Case } from "./case";
import { Opinion } from "./opinion";

/** Our evaluator's opinion, of the same JSON that the other gets. */
export function ourOpinion({ policy, request }: Case): Opinion {
    const document = readTrustDocument(JSON.stringify(policy));
    const { allowed, statements } = evaluate(document, request);
    return {
        allowed,
        statements: document.statements.map(({ conditions }, index) => {
            const mismatches = statements[index]?.mismatches ?? [];
            return {
                principal: !mismatches.some(({ part }) => part === "principal"),
                action: !mismatches.some(({ part }) => part === "action"),
                conditions: conditions.map(({ operator, key }) => ({
                    operator,
                    key,
                    holds: !mismatches.some((mismatch) => isAbout(mismatch, operator, key)),
                })),
            };
        }),
    };
}

function isAbout(mismatch: Mismatch, operator: string, key: string): boolean {
    return mismatch.part === "condition" && mismatch.operator === operator && mismatch.key === key;
}
