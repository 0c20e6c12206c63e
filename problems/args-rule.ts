import { isRecord } from "./is-record";
import { problem, Problem } from "./problem";
import { show } from "./show";

/** The problem of args that are no object at all. `fix` says what to write where {} would not do. */
export function argsProblems(args: unknown, fix = "Write {} for no restriction."): Problem[] {
    return isRecord(args)
        ? []
        : [problem({ rule: "args.type", path: "args", must: "be an object", got: show(args), fix })];
}
