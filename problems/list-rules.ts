import { notYetKnown } from "./not-yet-known";
import { problem, Problem } from "./problem";
import { show } from "./show";

/** A kind of list: what it holds, and what to do where an empty one was given. */
export interface ListKind {
    id: string;
    /** What it must be, such as "a list of Regions". */
    name: string;
    /** One element, as it is typed: `"user1"`. */
    example: string;
    /** An empty list is never "no restriction": it would restrict to nobody. This says what to write instead. */
    ifEmpty: string;
}

/** The problems of a list that may be left out: of the list itself, else of its elements. */
export function listProblems(
    path: string,
    value: unknown,
    kind: ListKind,
    elementProblems: (path: string, element: unknown) => Problem[],
): Problem[] {
    if (value === undefined || value === notYetKnown) {
        return [];
    }
    if (!Array.isArray(value)) {
        const isElement = typeof value === "string" && value !== "" && kind.example.startsWith('"');
        const fix = `Write [${isElement ? show(value) : kind.example}].`;
        return [problem({ rule: `${kind.id}.type`, path, must: `be ${kind.name}`, got: show(value), fix })];
    }
    if (value.length === 0) {
        const must = `be ${kind.name} with at least one element`;
        return [problem({ rule: `${kind.id}.empty`, path, must, got: "[]", fix: kind.ifEmpty })];
    }
    // findIndex and Array.from: some and flatMap would skip the holes of a sparse array. Each element's path takes longer
    // to make than the element to judge, so that paths are made only for a list that needs one.
    if (value.findIndex((element) => elementProblems(path, element).length > 0) < 0) {
        return [];
    }
    return Array.from(value).flatMap((element, index) => elementProblems(`${path}[${index}]`, element));
}
