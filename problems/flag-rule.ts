import { notYetKnown } from "./not-yet-known";
import { problem, Problem } from "./problem";
import { show } from "./show";

/** A flag that may be left out. */
export function flagProblems(path: string, value: unknown, rule = `${path}.type`): Problem[] {
    if (value === undefined || value === notYetKnown || typeof value === "boolean") {
        return [];
    }
    const fix = "Write true or false, without quotes, or leave it out.";
    return [problem({ rule, path, must: "be true or false", got: show(value), fix })];
}
