import assert from "node:assert/strict";
import { join } from "node:path";
import ts from "typescript";
import { blocksIn, page, root } from "../unit/docs/markdown";

const [imports = "", ...programs] = blocksIn(page("docs/from-the-aws-guide.md"), "ts");

describe("docs/from-the-aws-guide.md", () => {
    it("has lines that TypeScript takes, with the package's sources", () => {
        const sources = programs.map((program, index) => [join(root, `docs/${index}.ts`), imports + program] as const);
        assert.ok(sources.length > 5);
        assert.deepEqual(mistakesIn(new Map(sources)), []);
    });
});

/** What is wrong in files that are there for the compiler alone. */
function mistakesIn(files: ReadonlyMap<string, string>): string[] {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
        config: object;
    };
    const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
    // Each page's block has all imports, and uses some.
    const settings = { ...options, noEmit: true, noUnusedLocals: false };
    const host = ts.createCompilerHost(settings);
    const program = ts.createProgram([...files.keys()], settings, {
        ...host,
        fileExists: (path) => files.has(path) || host.fileExists(path),
        getSourceFile: (path, ...how) => {
            const text = files.get(path);
            return text === undefined ? host.getSourceFile(path, ...how) : ts.createSourceFile(path, text, how[0]);
        },
    });
    return [...files.keys()]
        .map((path) => program.getSourceFile(path))
        .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
