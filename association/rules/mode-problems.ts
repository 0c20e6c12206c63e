import { notYetKnown } from "../problems/not-yet-known";
import { plainProblems } from "../problems/plain-rule";
import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";

/** The problems of a mode: which one is always said, as they differ in what happens to others' roles. */
export function modeProblems(path: string, mode: unknown, fix: string): Problem[] {
    if (mode === "exclusive") {
        return [];
    }
    if (mode === notYetKnown) {
        return plainProblems(path, mode);
    }
    const isShared = mode === "shared";
    const rule = isShared ? "association.shared" : "association.mode";
    const got = isShared ? '"shared", which this version does not have yet' : show(mode);
    return [problem({ rule, path, must: 'be "exclusive"', got, fix })];
}
