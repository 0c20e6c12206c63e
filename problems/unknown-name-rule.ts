import { pathOf } from "./path";
import { problem, Problem } from "./problem";
import { show } from "./show";

/** Arguments nobody reads. A misspelt `dbUsers` would otherwise leave the role open to every database user. */
export function unknownNameProblems(path: string, value: object, names: readonly string[]): Problem[] {
    const given = value as Record<string, unknown>;
    return Object.keys(value)
        .filter((name) => !names.includes(name) && given[name] !== undefined)
        .map((name) =>
            problem({
                rule: "args.unknown",
                path: pathOf(path, name),
                must: "be left out, since no argument has this name",
                got: show(given[name]),
                fix: didYouMean(name, names) ?? `The arguments are: ${names.join(", ")}.`,
            }),
        );
}

function didYouMean(name: string, names: readonly string[]): string | undefined {
    const stem = (text: string) => text.toLowerCase().replace(/[^a-z]|s$/g, "");
    const meant = names.find((known) => stem(known) === stem(name));
    return meant === undefined ? undefined : `Did you mean ${meant}?`;
}
