import { isRecord } from "../problems/is-record";
import { notYetKnown } from "../problems/not-yet-known";
import { pathOf } from "../problems/path";
import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";
import { TextKind, textProblems } from "../problems/text-rules";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { ElementKind, PropertyRule } from "./feature";

/** The problems of one element of a list: of the whole, else of its properties. `id` is the list's. */
export function elementProblems(id: string, kind: ElementKind): (path: string, element: unknown) => Problem[] {
    return (path, element) => {
        if (element === notYetKnown) {
            return [];
        }
        if (!isRecord(element)) {
            const fix = `Write ${kind.example}.`;
            return [problem({ rule: `${id}.element`, path, must: `be ${kind.name}`, got: show(element), fix })];
        }
        return [
            ...unknownNameProblems(path, element, Object.keys(kind.properties)),
            ...Object.entries(kind.properties).flatMap(([name, rule]) => rule(pathOf(path, name), element[name])),
        ];
    };
}

/** A text that must be there. */
export function text(kind: TextKind): PropertyRule {
    return (path, value) => textProblems(path, value, kind);
}

/** The same rule for a property that may be left out. */
export function optional(rule: PropertyRule): PropertyRule {
    return (path, value) => (value === undefined ? [] : rule(path, value));
}
