import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sdks } from "../sdks";
import { run } from "../tools";

/** Compiles our programs in Go, and examples, all into one. Gives the folder of its executable; whoever asks for it removes it. */
export function compiledGo(examples: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), "redshift-iam-go-"));
    cpSync(join(__dirname, "go"), folder, { recursive: true });
    const goMod = join(folder, "go.mod");
    // Where it is the same for all of them, it is compiled once.
    writeFileSync(goMod, readFileSync(goMod, "utf8").replace("../sdks/redshift-iam", sdks().go));
    const names = Object.keys(examples);
    for (const name of names) {
        const [packageFolder, source] = [join(folder, packageOf(name)), readFileSync(examples[name] ?? "", "utf8")];
        mkdirSync(packageFolder);
        writeFileSync(
            join(packageFolder, "main.go"),
            source.replace("package main", () => `package ${packageOf(name)}`),
        );
        writeFileSync(
            join(packageFolder, "program.go"),
            `package ${packageOf(name)}\n\n// Program is what the example runs.\nvar Program = program\n`,
        );
    }
    writeFileSync(join(folder, "examples.go"), examplesGo(names));
    run("go", "-C", folder, "build", "-o", "automation", ".");
    return folder;
}

/** Each example's program beside our own, under its name. */
function examplesGo(names: readonly string[]): string {
    const imports = names.map((name) => `import "automation/${packageOf(name)}"\n`);
    const programs = names.map((name) => `\tprograms["${name}"] = withoutArguments(${packageOf(name)}.Program)\n`);
    return `package main\n\n${imports.join("")}\nfunc init() {\n${programs.join("")}}\n`;
}

function packageOf(name: string): string {
    return name.replaceAll("-", "");
}
