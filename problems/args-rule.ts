import { isRecord } from "./is-record";
import { problem, Problem } from "./problem";
import { show } from "./show";

/** The problem of args that are no object at all. */
export function argsProblems(args: unknown): Problem[] {
    const fix = "Write {} for no restriction.";
    return isRecord(args)
        ? []
        : [problem({ rule: "args.type", path: "args", must: "be an object", got: show(args), fix })];
}
