import { Problem } from "./problem";

/** The problems of a part that was judged by itself, with the part's own path before theirs. */
export function prefixed(at: string, problems: readonly Problem[]): Problem[] {
    // A message begins with its path.
    return problems.map(({ rule, path, message }) => ({ rule, path: `${at}.${path}`, message: `${at}.${message}` }));
}
