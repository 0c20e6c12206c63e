import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { pathOf } from "../../problems/path";

/** Something that was read, or what is wrong with it. */
export interface Read<T> {
    value: T;
    problems: Problem[];
}

/** An element of a policy that must not be there: what to do instead, by its name. */
export type Refused = Readonly<Record<string, string>>;

/** Elements that IAM does not know, or that this package does not evaluate. */
export function elementProblems(
    path: string,
    element: Record<string, unknown>,
    known: readonly string[],
    refused: Refused = {},
): Problem[] {
    return Object.entries(element)
        .filter(([name, value]) => value !== undefined && !known.includes(name))
        .map(([name, value]) => {
            // `constructor` and the like are in every object.
            const fix = Object.hasOwn(refused, name) ? refused[name] : undefined;
            return fix === undefined
                ? unknownElement(pathOf(path, name), name, value, known)
                : problem({
                      rule: "trustDocument.unsupported",
                      path: pathOf(path, name),
                      must: "be left out",
                      got: show(value),
                      fix,
                  });
        });
}

function unknownElement(path: string, name: string, value: unknown, known: readonly string[]): Problem {
    const meant = known.find((one) => one.toLowerCase() === name.toLowerCase());
    return problem({
        rule: "trustDocument.unknown",
        path,
        must: "be left out, since IAM has no element of this name",
        got: show(value),
        fix: meant === undefined ? `The elements are: ${known.join(", ")}.` : `Did you mean ${meant}?`,
    });
}

/** One text or a list of them, as most of IAM's elements are. */
export function readTexts(path: string, value: unknown, name: string, example: string): Read<string[]> {
    const problems = entriesOf(path, value)
        .filter(([, one]) => typeof one !== "string")
        .map(([at, one]) =>
            problem({
                rule: "trustDocument.text",
                path: at,
                must: `be ${name}`,
                got: show(one),
                fix: `Give text such as ${show(example)}.`,
            }),
        );
    return { value: [value].flat().filter((one): one is string => typeof one === "string"), problems };
}

/** The elements of a list, or the one value that stands for a list of one, each with its path. */
export function entriesOf(path: string, value: unknown): [path: string, value: unknown][] {
    return Array.isArray(value)
        ? Array.from(value).map((one: unknown, index) => [`${path}[${index}]`, one])
        : [[path, value]];
}
