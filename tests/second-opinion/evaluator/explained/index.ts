import { Asked, Explanation } from "./explanation";
import { ofAddresses } from "./addresses";
import { ofArns } from "./arns";
import { ofDates } from "./dates";
import { ofMissingKeys } from "./missing-keys";
import { ofVariables } from "./variables";

export { caseOf } from "./explanation";
export type { Asked, Explanation } from "./explanation";

/** All of them, in the order in which they rephrase. */
export const explanations: readonly Explanation[] = [
    ...ofVariables,
    ...ofArns,
    ...ofMissingKeys,
    ...ofDates,
    ...ofAddresses,
];

/** The condition in words that both evaluators understand, and the explanations that changed it. */
export function rephrased(asked: Asked): { asked: Asked; by: Explanation[] } {
    return explanations.reduce<{ asked: Asked; by: Explanation[] }>(
        (so, explanation) => {
            const next = explanation.rephrase(so.asked);
            return isSameQuestion(next, so.asked) ? so : { asked: next, by: [...so.by, explanation] };
        },
        { asked, by: [] },
    );
}

function isSameQuestion(one: Asked, other: Asked): boolean {
    return JSON.stringify(one) === JSON.stringify(other);
}
