import { notYetKnown } from "./not-yet-known";
import { pathOf } from "./path";
import { Problem } from "./problem";

/**
 * A copy of the args without the values that have a problem of their own, so that the rules about values together
 * speak only of values that are right by themselves.
 */
export function setAside<T>(args: T, problems: readonly Problem[]): T {
    const paths = new Set(problems.map(({ path }) => path));
    return paths.size === 0 ? args : (copy(args, "", paths) as T);
}

function copy(value: unknown, path: string, paths: ReadonlySet<string>): unknown {
    if (paths.has(path)) {
        return notYetKnown;
    }
    if (Array.isArray(value)) {
        return Array.from(value).map((element: unknown, index) => copy(element, `${path}[${index}]`, paths));
    }
    if (typeof value === "object" && value !== null) {
        const entries = Object.entries(value);
        return Object.fromEntries(entries.map(([name, part]) => [name, copy(part, pathOf(path, name), paths)]));
    }
    return value;
}
