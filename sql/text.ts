import { refuse } from "./sql-error";

/** UTF-8, in which SQL is sent, has no half of a surrogate pair: it would arrive as another character. */
const loneSurrogate = /\p{Surrogate}/u;

/** What a text must be, wherever it goes in a statement, and the characters that it must not have there. */
export interface TextNeeds {
    must: string;
    forbidden: RegExp;
}

/** The text, when it is one that can be sent. */
export function sendable(path: string, text: string, { must, forbidden }: TextNeeds): string {
    if (typeof text !== "string" || text === "") {
        return refuse({ path, must, got: text, fix: "Give text that is not empty." });
    }
    const [character] = forbidden.exec(text) ?? loneSurrogate.exec(text) ?? [];
    if (character !== undefined) {
        const is = `with the character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
        return refuse({ path, must, got: text, is, fix: "Leave that character out." });
    }
    return text;
}
