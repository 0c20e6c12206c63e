// Makes what is published of what tsc --build wrote and of the sources: one file of JavaScript for what is loaded together,
// since some hundred small ones take three times as long to import, and the declarations that those of the exports refer to.
import { readFileSync } from "node:fs";
import { build } from "rolldown";
import typescript from "typescript";

const declared = "dist/.declarations";
const exported = ["index", "trust/index", "association/index", "sql/index", "explain/index", "plugin/index"];
// Each command is a file of its own, loaded once it is typed.
const commands = ["cli/preview-command", "cli/explain/command", "cli/diagnose/command"];

await build({
    input: Object.fromEntries([...exported, "cli/main", ...commands].map((entry) => [entry, `${entry}.ts`])),
    platform: "node",
    external: [/^@aws-sdk\//, /^@pulumi\//, /^pulumi-redshift-iam\//, /^\.\/(preview-command|\w+\/command)$/],
    transform: { target: "node20" },
    // No comment with the source's path before what came from it.
    experimental: { attachDebugInfo: "none" },
    plugins: [{ name: "declarations", generateBundle: emitDeclarations }],
    output: {
        dir: "dist",
        chunkFileNames: "chunks/[name].js",
        format: "cjs",
        esModule: true,
        strict: true,
        comments: false,
        // For stack traces, lines stay as they are and functions keep their names.
        minify: { compress: false, codegen: false, mangle: { toplevel: false, keepNames: true } },
    },
});

function emitDeclarations() {
    const reached = new Set(exported.map((entry) => `${declared}/${entry}.d.ts`));
    // The loop goes on to what is added in it.
    for (const file of reached) {
        const source = readFileSync(file, "utf8");
        this.emitFile({ type: "asset", fileName: file.slice(declared.length + 1), source });
        referredTo(file, source).forEach((other) => reached.add(other));
    }
}

function referredTo(file, source) {
    return typescript
        .preProcessFile(source)
        .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
        .map(({ fileName }) => typescript.resolveModuleName(fileName, file, {}, typescript.sys))
        .flatMap(({ resolvedModule }) => resolvedModule?.resolvedFileName ?? []);
}
