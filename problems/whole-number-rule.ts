import { notYetKnown } from "./not-yet-known";
import { problem, Problem } from "./problem";
import { show } from "./show";

/** A whole number within bounds that may be left out. */
export function wholeNumberProblems(
    path: string,
    value: unknown,
    { least, most = Infinity, fix }: { least: number; most?: number; fix: string },
): Problem[] {
    if (value === undefined || value === notYetKnown) {
        return [];
    }
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) {
        return [];
    }
    const upTo = most === Infinity ? `of ${least} or more` : `from ${least} to ${most}`;
    return [problem({ rule: `${path}.range`, path, must: `be a whole number ${upTo}`, got: show(value), fix })];
}
