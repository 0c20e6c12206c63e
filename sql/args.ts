import { refuse } from "./sql-error";

/** The arguments, when they are an object: a JavaScript caller may leave them out. */
export function argsOf<A extends object>(path: string, args: A, example: string): A {
    return isObject(args) ? args : refuse({ path, must: "be an object", got: args, fix: `Write ${example}.` });
}

/** The list, when it is one; left out it is empty. */
export function listOf<T>(path: string, list: readonly T[] | undefined, example: string): readonly T[] {
    if (list === undefined) {
        return [];
    }
    return Array.isArray(list)
        ? Array.from(list as readonly T[])
        : refuse({ path, must: "be a list", got: list, fix: `Write [${example}], or leave it out.` });
}

function isObject(value: unknown): boolean {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
