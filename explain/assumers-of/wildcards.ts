/** Whether a text stands for more than itself: `*` is any text, `?` any one character. */
export function isPattern(text: string): boolean {
    return /[*?]/.test(text);
}

/**
 * Whether everything that `narrow` stands for is something that `wide` stands for. Never says so wrongly; of patterns
 * that put the same in another way, such as `?*` and `*?`, it says no.
 */
export function covers(wide: string, narrow: string): boolean {
    let at = 0;
    let place = 0;
    let retry: { at: number; place: number } | undefined;
    while (place < narrow.length) {
        if (wide[at] === "*") {
            at += 1;
            retry = { at, place };
        } else if (wide[at] === narrow[place] || (wide[at] === "?" && narrow[place] !== "*")) {
            at += 1;
            place += 1;
        } else if (retry === undefined) {
            return false;
        } else {
            retry.place += 1;
            ({ at, place } = retry);
        }
    }
    while (wide[at] === "*") {
        at += 1;
    }
    return at === wide.length;
}

/** Whether there is a text that both stand for. */
export function overlap(one: string, other: string): boolean {
    // Most patterns differ before their first wildcard, which is quickly told.
    const start = Math.min(literalLength(one), literalLength(other));
    if (one.slice(0, start) !== other.slice(0, start)) {
        return false;
    }
    // From the ends: below[place] says whether what is left of `one` overlaps with what is left of `other`.
    let below: boolean[] = [];
    for (let at = one.length; at >= 0; at -= 1) {
        const here: boolean[] = [];
        for (let place = other.length; place >= 0; place -= 1) {
            const [a, b] = [one[at], other[place]];
            if (a === "*" || b === "*") {
                // The `*` is nothing more, or takes one more character of the other.
                here[place] = below[place] === true || here[place + 1] === true;
            } else if (a === undefined || b === undefined) {
                here[place] = a === b;
            } else {
                here[place] = (a === b || a === "?" || b === "?") && below[place + 1] === true;
            }
        }
        below = here;
    }
    return below[0] === true;
}

function literalLength(text: string): number {
    const wildcard = text.search(/[*?]/);
    return wildcard === -1 ? text.length : wildcard;
}
