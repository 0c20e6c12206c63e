import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examples } from "../example-programs";
import { sdks } from "../sdks";
import { run } from "../tools";

/** Compiles our programs in Go, and examples, all into one. Gives the folder of its executable; whoever asks for it removes it. */
export function compiledGo(names: readonly string[] = []): string {
    const folder = mkdtempSync(join(tmpdir(), "redshift-iam-go-"));
    cpSync(join(__dirname, "go"), folder, { recursive: true });
    const goMod = join(folder, "go.mod");
    // Where it is the same for all of them, it is compiled once.
    writeFileSync(goMod, readFileSync(goMod, "utf8").replace("../sdks/redshift-iam", sdks().go));
    for (const name of names) {
        const own = join(folder, packageOf(name));
        mkdirSync(own);
        const source = readFileSync(join(examples, name, "go/main.go"), "utf8");
        writeFileSync(join(own, "main.go"), source.replace("package main", `package ${packageOf(name)}`));
        writeFileSync(join(own, "program.go"), `package ${packageOf(name)}\n\nvar Program = program\n`);
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
