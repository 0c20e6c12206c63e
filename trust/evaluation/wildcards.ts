/** A text in which `*` is any text and `?` any one character, but for the places that are meant literally. */
export interface Pattern {
    text: string;
    /** Where a `*` or `?` is no wildcard: it came from a policy variable. */
    literal: ReadonlySet<number>;
}

const nowhere: ReadonlySet<number> = new Set();

/** A text whose `*` and `?` are all wildcards. */
export function pattern(text: string): Pattern {
    return { text, literal: nowhere };
}

/**
 * Whether the whole text is as the pattern says. Only the last `*` is ever tried again, so that no pattern takes longer
 * than its length times the text's.
 */
export function isLike({ text: wanted, literal }: Pattern, text: string): boolean {
    // Most patterns differ before their first wildcard, which is quickly told.
    const start = wanted.search(/[*?]|$/);
    if (!text.startsWith(wanted.slice(0, start))) {
        return false;
    }
    const is = (wildcard: "*" | "?") => wanted[at] === wildcard && !literal.has(at);
    let at = start;
    let place = start;
    let retry: { at: number; place: number } | undefined;
    while (place < text.length) {
        if (is("*")) {
            at += 1;
            retry = { at, place };
        } else if (is("?") || wanted[at] === text[place]) {
            at += 1;
            place += 1;
        } else if (retry === undefined) {
            return false;
        } else {
            retry.place += 1;
            ({ at, place } = retry);
        }
    }
    while (is("*")) {
        at += 1;
    }
    return at === wanted.length;
}
