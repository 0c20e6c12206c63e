import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";

const eitherMode =
    'Write association: { mode: "exclusive" } if this stack owns the cluster\'s whole list of roles: it removes every other role. Else write associate: false.';

/** The problems of a mode: which one is always said, as they differ in what happens to others' roles. */
export function associationModeProblems(path: string, mode: unknown): Problem[] {
    if (mode === "exclusive") {
        return [];
    }
    if (mode === "shared") {
        const got = '"shared", which this version does not have yet';
        return [problem({ rule: "association.shared", path, must: 'be "exclusive"', got, fix: eitherMode })];
    }
    return [problem({ rule: "association.mode", path, must: 'be "exclusive"', got: show(mode), fix: eitherMode })];
}
