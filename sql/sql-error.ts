/** What a function of `sql/` throws when no SQL, or none that is safe, can be made of what it was given. */
export class SqlError extends Error {
    /** Tells it from other errors, also where two copies of the package are loaded. */
    public override readonly name = "SqlError";
}

/** The parts of the error's sentence: "`path` must `must`, got `got`, `is`. `fix`" */
export interface Refusal {
    path: string;
    must: string;
    got: unknown;
    /** What the value turned out to be, such as "with a space". */
    is?: string | undefined;
    fix: string;
}

export function refuse({ path, must, got, is, fix }: Refusal): never {
    throw new SqlError(`${path} must ${must}, got ${shown(got)}${is === undefined ? "" : `, ${is}`}. ${fix}`);
}

const longest = 160;

/** The value as JSON, in which control characters are escaped, cut where it would flood the terminal. */
function shown(value: unknown): string {
    const text = value === undefined ? "nothing" : (json(value) ?? `a ${typeof value}`);
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Nothing for what has no JSON: functions, symbols, big integers, circular objects. */
function json(value: unknown): string | undefined {
    try {
        return JSON.stringify(value);
    } catch {
        return undefined;
    }
}
