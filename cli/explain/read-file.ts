import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

/** The text of a file; `-` is what is piped in. */
export async function readFile(path: string): Promise<string> {
    if (path === "-") {
        return text(process.stdin);
    }
    try {
        return readFileSync(path, "utf8");
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        throw new Error(`${path} must be a file that can be read, got ${reasons[code ?? ""] ?? String(code)}.`);
    }
}

const reasons: Readonly<Record<string, string>> = {
    ENOENT: "none. Type - to read what is piped in",
    EISDIR: "a folder",
    EACCES: "one without permission to read it",
};
