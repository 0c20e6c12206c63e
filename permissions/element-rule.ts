import { isRecord } from "../problems/is-record";
import { ListKind, listProblems } from "../problems/list-rules";
import { notYetKnown } from "../problems/not-yet-known";
import { pathOf } from "../problems/path";
import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";
import { TextKind, textProblems } from "../problems/text-rules";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { ElementKind, PropertyRule } from "./feature";

/** The problems of one element of a list: of the whole, else of its properties and of them together. `id` is the list's. */
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
            ...(kind.together?.(path, element) ?? []),
        ];
    };
}

/** A text that must be there. */
export function text(kind: TextKind): PropertyRule {
    return (path, value) => textProblems(path, value, kind);
}

/** A list that must be there. */
export function list(kind: ListKind, elementRule: (path: string, element: unknown) => Problem[]): PropertyRule {
    return (path, value) => {
        if (value === undefined) {
            const { id, name, example } = kind;
            const fix = `Write [${example}].`;
            return [problem({ rule: `${id}.type`, path, must: `be ${name}`, got: show(value), fix })];
        }
        return listProblems(path, value, kind, elementRule);
    };
}

/** A flag that may be left out, with an id that no path is in. */
export function flag(id: string): PropertyRule {
    return (path, value) => {
        if (value === undefined || value === notYetKnown || typeof value === "boolean") {
            return [];
        }
        const fix = "Write true or false, without quotes, or leave it out.";
        return [problem({ rule: `${id}.type`, path, must: "be true or false", got: show(value), fix })];
    };
}

/** The same rule for a property that may be left out. */
export function optional(rule: PropertyRule): PropertyRule {
    return (path, value) => (value === undefined ? [] : rule(path, value));
}
