import { notYetKnown } from "./not-yet-known";
import { pathOf } from "./path";
import { problem, Problem } from "./problem";
import { show } from "./show";

/** A flag that may be left out. */
export function flagProblems(path: string, value: unknown): Problem[] {
    if (value === undefined || value === notYetKnown || typeof value === "boolean") {
        return [];
    }
    const fix = "Write true or false, without quotes, or leave it out.";
    return [problem({ rule: `${path}.type`, path, must: "be true or false", got: show(value), fix })];
}

/** A whole number within bounds that may be left out. */
export function wholeNumberProblems(
    path: string,
    value: unknown,
    { least, most, fix }: { least: number; most: number; fix: string },
): Problem[] {
    if (value === undefined || value === notYetKnown) {
        return [];
    }
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) {
        return [];
    }
    const upTo = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
    return [problem({ rule: `${path}.range`, path, must: `be a whole number ${upTo}`, got: show(value), fix })];
}

/** Arguments nobody reads. A misspelt `dbUsers` would otherwise leave the role open to every database user. */
export function unknownNameProblems(path: string, value: object, names: readonly string[]): Problem[] {
    return Object.entries(value)
        .filter(([name, given]) => given !== undefined && !names.includes(name))
        .map(([name, given]) =>
            problem({
                rule: "args.unknown",
                path: pathOf(path, name),
                must: "be left out, since no argument has this name",
                got: show(given),
                fix: didYouMean(name, names) ?? `The arguments are: ${names.join(", ")}.`,
            }),
        );
}

function didYouMean(name: string, names: readonly string[]): string | undefined {
    const stem = (text: string) => text.toLowerCase().replace(/[^a-z]|s$/g, "");
    const meant = names.find((known) => stem(known) === stem(name));
    return meant === undefined ? undefined : `Did you mean ${meant}?`;
}

/** Whether the value is a plain object that can be looked into. */
export function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
