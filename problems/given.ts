/** The elements of a list, as far as it is there: it may be left out, `notYetKnown`, or not be a list at all. */
export function givenList<T>(value: readonly T[] | undefined): readonly T[] {
    return Array.isArray(value) ? (value as readonly T[]) : [];
}

/** A text, as far as it is there. */
export function givenText(value: unknown): string | undefined {
    return typeof value === "string" ? value : undefined;
}
