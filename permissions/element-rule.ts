import { isRecord } from "../problems/is-record";
import { ListKind, listProblems } from "../problems/list-rules";
import { notYetKnown } from "../problems/not-yet-known";
import { pathOf } from "../problems/path";
import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";
import { TextKind, textProblems } from "../problems/text-rules";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { ElementKind, PropertyRule } from "./feature";
import { resourceType } from "./resource-type";

/** The problems of one element of a list: of the whole, else of its properties and of them together. `id` is the list's. */
export function elementProblems(id: string, kind: ElementKind): (path: string, element: unknown) => Problem[] {
    return (path, element) => {
        if (element === notYetKnown) {
            return [];
        }
        const type = resourceType(element);
        if (!isRecord(element) || type !== undefined) {
            const got = type === undefined ? show(element) : `a resource of ${type}`;
            const fix = `Write ${kind.insteadOf?.[type ?? ""] ?? exampleFor(path, element, kind)}.`;
            return [problem({ rule: `${id}.element`, path, must: `be ${kind.name}`, got, fix })];
        }
        const { leftOut = {} } = kind;
        const others = Object.entries(element).filter(([name]) => !Object.hasOwn(leftOut, name));
        return [
            ...unknownNameProblems(path, Object.fromEntries(others), Object.keys(kind.properties)),
            ...Object.entries(leftOut)
                .filter(([name]) => element[name] !== undefined)
                .map(([name, fix]) => {
                    const [rule, at] = [`${id}.${name}`, pathOf(path, name)];
                    return problem({ rule, path: at, must: "be left out", got: show(element[name]), fix });
                }),
            ...Object.entries(kind.properties).flatMap(([name, rule]) => rule(pathOf(path, name), element[name])),
            ...(kind.together?.(path, element) ?? []),
        ];
    };
}

/** An element as it is typed, with the bare text that was given, where that is right for the property that alone makes one. */
function exampleFor(path: string, element: unknown, { key, properties, example }: ElementKind): string {
    const isKey = typeof element === "string" && key !== undefined && properties[key]?.(path, element).length === 0;
    return isKey ? `{ ${key}: ${show(element)} }` : example;
}

/** A text that must be there. */
export function text(kind: TextKind): PropertyRule {
    return (path, value) => {
        const type = resourceType(value);
        return type === undefined ? textProblems(path, value, kind) : [resourceProblem(path, type, kind)];
    };
}

/** The problem of a whole resource where one of its properties is asked for. */
function resourceProblem(path: string, type: string, { id, name, example }: TextKind): Problem {
    const property = /\.(\w+)$/.exec(path)?.[1];
    const variable = type.replace(/^.*:(.)/s, (_, first: string) => first.toLowerCase());
    const fix =
        type.startsWith("aws:") && property !== undefined
            ? `Write ${property}: ${variable}.${property.endsWith("Arn") ? "arn" : property}.`
            : `Give text such as ${show(example)}.`;
    return problem({ rule: `${id}.type`, path, must: `be ${name}`, got: `a resource of ${type}`, fix });
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
