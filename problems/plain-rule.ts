import { notYetKnown } from "./not-yet-known";
import { problem, Problem } from "./problem";
import { show } from "./show";

/** What decides which resources exist must be there when the program runs: no Output and no promise. */
export function plainProblems(path: string, value: unknown): Problem[] {
    if (value !== notYetKnown) {
        return [];
    }
    const must = "be plain, since it decides which resources exist";
    const fix = "Take the value from the stack's configuration or from the program, or put the Outputs inside it.";
    return [problem({ rule: "args.plain", path, must, got: show(value), fix })];
}
