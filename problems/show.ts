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
    if (
        typeof value === "function" ||
        typeof value === "bigint" ||
        (typeof value === "number" && !Number.isFinite(value))
    ) {
        return String(value);
    }
    const text = JSON.stringify(value, (_key, part: unknown) => (part === notYetKnown ? "…" : part))
        // Spaces after the commas of a list, as one types it.
        .replace(/^\[.*\]$/, (list) => list.replace(/","/g, '", "'));
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A whole number with its thousands apart: 2,048. */
export function count(value: number): string {
    return value.toLocaleString("en-US");
}
