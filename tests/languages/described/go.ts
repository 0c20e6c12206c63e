import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Described } from "./described";

/** The structs of a Go package. */
export function describedInGo(folder: string): Described {
    const files = readdirSync(folder).filter((file) => file.endsWith(".go"));
    const source = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    const structs = source.matchAll(/^type (\w+) struct \{\n([^]*?)^\}/gm);
    return Object.fromEntries([...structs].map(([, name = "", body = ""]) => [name, fieldsOf(body)]));
}

function fieldsOf(body: string): Described[string] {
    const fields = body.matchAll(/((?:^\t\/\/.*\n)*)^\t([A-Z]\w*) /gm);
    return Object.fromEntries(
        [...fields].map(([, comment = "", name = ""]) => [name, comment.replace(/^\t\/\//gm, "")]),
    );
}
