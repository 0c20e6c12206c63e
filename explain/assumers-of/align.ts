/** A part of a template: text that is there as it is, or a named part and the characters that it may have. */
export type TemplatePart = string | { name: string; characters: RegExp };

/** What a pattern says of each named part. */
export type Parts = Readonly<Record<string, string>>;

/** What is said of the named parts from some place on, in their order. */
type Texts = readonly string[];

/**
 * What a pattern says of each named part of a template, in each way in which the two go together: together they are all
 * the texts of the template that are as the pattern says. A `*` that reaches over several parts is `*` in each. The
 * ways in which every `*` stays within its part come first. `undefined` where there are more than `most` ways.
 */
export function align(pattern: string, template: readonly TemplatePart[], most: number): Parts[] | undefined {
    const names = template.flatMap((part) => (typeof part === "string" ? [] : [part.name]));
    const known = new Map<number, Texts[]>();
    const longest = 1 + Math.max(...template.map((part) => (typeof part === "string" ? part.length : 0)));
    const found = { isTooMuch: false };
    const ways = waysFrom(0, 0, 0);
    return found.isTooMuch
        ? undefined
        : ways.map((texts) => Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""])));

    /** From character `at` of the pattern, and character `off` of part `part` of the template, where that is text. */
    function waysFrom(at: number, part: number, off: number): Texts[] {
        const place = (at * (template.length + 1) + part) * longest + off;
        const ways = found.isTooMuch ? [] : (known.get(place) ?? distinct(search(at, part, off)));
        known.set(place, ways);
        found.isTooMuch ||= ways.length > most;
        return ways;
    }

    function search(at: number, part: number, off: number): Texts[] {
        const here = template[part];
        const character = pattern[at];
        if (here === undefined) {
            return /^\**$/.test(pattern.slice(at)) ? [[]] : [];
        }
        if (typeof here !== "string") {
            return searchNamed(at, part, here.characters);
        }
        if (off === here.length) {
            return waysFrom(at, part + 1, 0);
        }
        if (character === "*") {
            return [...waysFrom(at + 1, part, off), ...waysFrom(at, part, off + 1)];
        }
        return character === "?" || character === here[off] ? waysFrom(at + 1, part, off + 1) : [];
    }

    function searchNamed(at: number, part: number, characters: RegExp): Texts[] {
        const character = pattern[at] ?? "";
        const isIn = character !== "" && (/[*?]/.test(character) || characters.test(character));
        const within = isIn ? waysFrom(at + 1, part, 0) : [];
        // The part ends here; a `*` goes on, where there is more.
        const isOver = character === "*" && part + 1 === template.length;
        const beyond = isOver ? [] : waysFrom(at, part + 1, 0);
        return [
            ...within.map(([text = "", ...others]) => [character + text, ...others]),
            ...beyond.map((others) => [character === "*" ? "*" : "", ...others]),
        ];
    }
}

function distinct(ways: readonly Texts[]): Texts[] {
    return ways.length < 2 ? [...ways] : [...new Map(ways.map((texts) => [JSON.stringify(texts), texts])).values()];
}
