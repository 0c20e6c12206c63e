import { ConditionOperator } from "../operator";
import { isLike, pattern, Pattern } from "../wildcards";
import { text } from "../values/text";

const parts = 6;

/**
 * An ARN like the pattern: each of its six parts by itself, so that no `*` reaches over a colon of the first five.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export const arnLike: ConditionOperator = {
    name: "ArnLike",
    values: text,
    negated: false,
    matches: (wanted, got) => {
        const wantedParts = partsOf(wanted);
        const gotParts = partsOf(pattern(got));
        return (
            wantedParts.length === parts &&
            gotParts.length === parts &&
            wantedParts.every((part, index) => isLike(part, gotParts[index]?.text ?? ""))
        );
    },
};

/** The last part has all the colons that are left. */
function partsOf({ text: arn, literal }: Pattern): Pattern[] {
    const found: Pattern[] = [];
    let start = 0;
    for (let colon = 0; colon !== -1; start = colon + 1) {
        colon = found.length === parts - 1 ? -1 : arn.indexOf(":", start);
        found.push({ text: arn.slice(start, colon === -1 ? undefined : colon), literal: moved(literal, start) });
    }
    return found;
}

function moved(places: ReadonlySet<number>, start: number): ReadonlySet<number> {
    return places.size === 0 ? places : new Set([...places].map((place) => place - start));
}
