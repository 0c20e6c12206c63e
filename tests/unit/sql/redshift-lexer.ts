/**
 * SQL as PostgreSQL 8.0's scanner reads it, which Redshift's comes from: https://www.postgresql.org/docs/8.0/sql-syntax.html.
 * Written for the tests alone, from that page: it knows nothing of sql/.
 */
export interface Token {
    kind: "word" | "identifier" | "literal" | "comment" | "symbol" | "unterminated";
    text: string;
}

/** What a backslash in a literal is: an escape, as in Redshift, or a character like any other, as in the SQL standard. */
export type Backslash = "escape" | "character";

export const readings: readonly Backslash[] = ["escape", "character"];

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

export function tokens(sql: string, backslash: Backslash): Token[] {
    const found: Token[] = [];
    let at = 0;
    while (at < sql.length) {
        const rest = sql.slice(at);
        const space = /^[ \t\n\r\f]+/.exec(rest);
        if (space) {
            at += space[0].length;
            continue;
        }
        const [token, length] = first(rest, backslash);
        found.push(token);
        at += length;
    }
    return found;
}

function first(rest: string, backslash: Backslash): [Token, number] {
    const comment = /^(--[^\n\r]*|\/\*[\s\S]*?\*\/)/.exec(rest);
    if (comment) {
        return [{ kind: "comment", text: comment[0] }, comment[0].length];
    }
    if (rest.startsWith("'") || rest.startsWith('"')) {
        return quoted(rest, backslash);
    }
    const word = /^[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/.exec(rest);
    if (word) {
        // Words outside quotation marks are folded to lower case.
        return [{ kind: "word", text: word[0].toLowerCase() }, word[0].length];
    }
    return [{ kind: "symbol", text: rest.charAt(0) }, 1];
}

function quoted(rest: string, backslash: Backslash): [Token, number] {
    const mark = rest.charAt(0);
    const kind = mark === "'" ? "literal" : "identifier";
    let text = "";
    let at = 1;
    while (at < rest.length) {
        const character = rest.charAt(at);
        const next = rest.charAt(at + 1);
        if (character === mark && next !== mark) {
            return [{ kind, text }, at + 1];
        }
        if (character === mark) {
            text += mark;
            at += 2;
        } else if (character === "\\" && kind === "literal" && backslash === "escape" && next !== "") {
            text += escapes[next] ?? next;
            at += 2;
        } else {
            text += character;
            at += 1;
        }
    }
    return [{ kind: "unterminated", text }, rest.length];
}

/**
 * A statement without what does not matter to Redshift: the case of keywords, white space, and whether a lower-case
 * name is quoted.
 */
export function meaning(sql: string): string[] {
    return tokens(sql, "escape").map(({ kind, text }) => (kind === "literal" ? `'${text}'` : text));
}
