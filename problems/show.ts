import { notYetKnown } from "./not-yet-known";

const longest = 160;

/** A value as the user typed it, cut where it would flood the terminal. */
export function show(value: unknown): string {
    if (value === undefined) {
        return "nothing";
    }
    if (value === notYetKnown) {
        return "an Output";
    }
    if (typeof value === "number") {
        return String(value);
    }
    if (typeof value === "object" && value !== null && !isPlain(value)) {
        return `an object of ${value.constructor.name}`;
    }
    const text = json(value) ?? (typeof value === "object" ? "an object" : `a ${typeof value}`);
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A whole number with its thousands apart: 2,048. */
export function count(value: number): string {
    return value.toLocaleString("en-US");
}

function isPlain(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === null || prototype === Object.prototype || Array.isArray(value);
}

/** Nothing for what has no JSON: functions, symbols, big integers, circular objects. */
function json(value: unknown): string | undefined {
    try {
        const text = JSON.stringify(value, (_key, part: unknown) => (part === notYetKnown ? "…" : part)) as
            string | undefined;
        // Spaces after the commas of a list, as one types it.
        return text?.replace(/^\[.*\]$/, (list) => list.replace(/","/g, '", "'));
    } catch {
        return undefined;
    }
}
