import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { orList } from "./or-list";

/** A Pulumi project. */
export interface Project {
    name: string;
    /** The program's folder, relative to the working directory, for people. */
    folder: string;
    /** The folder the program runs in, as Pulumi has it. */
    workingDirectory: string;
    /** The program's file. */
    program: string;
}

/** The project in a folder: its Pulumi.yaml, and the program that its `main`, or its package.json's, names. */
export function findProject(folder: string): Project {
    const file = join(folder, "Pulumi.yaml");
    if (!existsSync(file)) {
        throw new Error(
            `${folder} must be the folder of a Pulumi project, got one without a Pulumi.yaml.${didYouMean(folder)}`,
        );
    }
    const yaml = readFileSync(file, "utf8");
    const runtime = /^(?:runtime:|\s+name:)\s*["']?(yaml|python|go|dotnet|java)\b/m.exec(yaml)?.[1];
    if (runtime !== undefined) {
        throw new Error(
            `${folder} must be a project with the runtime nodejs, got ${runtime}. Run pulumi preview instead.`,
        );
    }
    const main = resolve(folder, scalar(yaml, "main") ?? ".");
    const workingDirectory = isFolder(main) ? main : resolve(folder);
    return {
        name: scalar(yaml, "name") ?? "project",
        folder: relative(process.cwd(), isFolder(main) ? main : dirname(main)) || ".",
        workingDirectory,
        program: findProgram(main),
    };
}

/** Names the projects right below a folder that is none itself. */
function didYouMean(folder: string): string {
    const projects = (isFolder(folder) ? readdirSync(folder) : [])
        .map((name) => join(folder, name))
        .filter((path) => existsSync(join(path, "Pulumi.yaml")))
        .sort();
    return projects.length === 0 ? "" : ` Did you mean ${orList(projects)}?`;
}

function findProgram(main: string): string {
    const named = packageMain(main);
    const candidates = [main, `${main}.ts`, `${main}.js`, ...named, join(main, "index.ts"), join(main, "index.js")];
    const program = candidates.find((file) => existsSync(file) && !isFolder(file));
    if (program === undefined) {
        throw new Error(`${main} must have a program, index.ts or index.js, got neither.`);
    }
    return program;
}

/** The file that a folder's package.json names; built programs have it. */
function packageMain(folder: string): string[] {
    const file = join(folder, "package.json");
    const { main } = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { main?: string }) : {};
    return main === undefined
        ? []
        : [main, `${main}.ts`, `${main}.js`, `${main}/index.js`].map((one) => join(folder, one));
}

function isFolder(path: string): boolean {
    return existsSync(path) && statSync(path).isDirectory();
}

/** A text at the top level of a Pulumi.yaml. */
function scalar(yaml: string, key: string): string | undefined {
    return new RegExp(`^${key}:[ \\t]*(["']?)([^"'#\\n]*?)\\1[ \\t]*(#.*)?$`, "m").exec(yaml)?.[2];
}
