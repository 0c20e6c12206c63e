import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** A Pulumi project. */
export interface Project {
    name: string;
    /** The folder as it was given, for people. */
    folder: string;
    /** The program's file. */
    program: string;
}

/** The project in a folder: its Pulumi.yaml, and the program that its `main` names. */
export function findProject(folder: string): Project {
    const file = join(folder, "Pulumi.yaml");
    if (!existsSync(file)) {
        throw new Error(`${folder} must be the folder of a Pulumi project, got one without a Pulumi.yaml.`);
    }
    const yaml = readFileSync(file, "utf8");
    const main = scalar(yaml, "main") ?? ".";
    return {
        name: scalar(yaml, "name") ?? "project",
        folder: relative(process.cwd(), resolve(folder, main)) || ".",
        program: findProgram(resolve(folder, main)),
    };
}

function findProgram(path: string): string {
    const files = [path, `${path}.ts`, `${path}.js`, join(path, "index.ts"), join(path, "index.js")];
    const program = files.find((file) => existsSync(file) && statSync(file).isFile());
    if (program === undefined) {
        throw new Error(`${path} must have an index.ts or an index.js, got neither.`);
    }
    return program;
}

/** A text at the top level of a Pulumi.yaml. */
function scalar(yaml: string, key: string): string | undefined {
    return new RegExp(`^${key}:[ \\t]*(["']?)([^"'#\\n]*?)\\1[ \\t]*(#.*)?$`, "m").exec(yaml)?.[2];
}
