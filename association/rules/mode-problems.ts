import { notYetKnown } from "../../problems/not-yet-known";
import { plainProblems } from "../../problems/plain-rule";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";

/** Whether the mode is shared, for sure: one that is wrong, or not there yet, has a problem of its own. */
export function isShared(mode: unknown): boolean {
    return mode === undefined || mode === "shared";
}

/** The problems of a mode that may be left out. */
export function modeProblems(path: string, mode: unknown): Problem[] {
    if (mode === notYetKnown) {
        return plainProblems(path, mode);
    }
    if (isShared(mode) || mode === "exclusive") {
        return [];
    }
    return [
        problem({
            rule: "association.mode",
            path,
            must: 'be "shared" or "exclusive"',
            got: show(mode),
            fix: 'Leave it out for "shared", which adds and removes this role alone. Write "exclusive" if this stack owns the cluster\'s whole list of roles: it removes every other role.',
        }),
    ];
}
