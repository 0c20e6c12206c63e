import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The docstrings of the interfaces in a folder's files, by their names: Pulumi's analyser of components leaves them out. */
export function interfaceDocs(folder: string): Map<string, string> {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    return new Map(files.flatMap((file) => docsIn(join(folder, file))));
}

function docsIn(file: string): [string, string][] {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
    return source.statements.filter(ts.isInterfaceDeclaration).flatMap((declaration) => {
        const doc = ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc);
        const text = ts.getTextOfJSDocComment(doc?.comment);
        return text === undefined ? [] : [[declaration.name.text, text] as [string, string]];
    });
}
