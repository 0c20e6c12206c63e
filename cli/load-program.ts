import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Project } from "./project";

/** Loads a program, in TypeScript by the project's own ts-node, as Pulumi does. What it exports are its outputs. */
export async function loadProgram({ program, workingDirectory }: Project): Promise<unknown> {
    const projectRequire = createRequire(program);
    if (program.endsWith(".ts")) {
        tsNode(projectRequire).register(tsNodeOptions(workingDirectory));
    }
    const exported = await load(projectRequire, program);
    return typeof exported === "function" ? await (exported as () => unknown)() : exported;
}

async function load(projectRequire: NodeJS.Require, program: string): Promise<unknown> {
    try {
        return projectRequire(program) as unknown;
    } catch (error) {
        if (!isEsModule(error)) {
            throw error;
        }
        if (program.endsWith(".ts")) {
            throw new Error(
                "A TypeScript program that is an ES module must be compiled first, with main naming the result.",
            );
        }
        const { default: main, ...exported } = (await import(pathToFileURL(program).href)) as Record<string, unknown>;
        return main ?? exported;
    }
}

function isEsModule(error: unknown): boolean {
    const code = (error as { code?: string } | undefined)?.code ?? "";
    return ["ERR_REQUIRE_ESM", "ERR_REQUIRE_ASYNC_MODULE"].includes(code);
}

/** As Pulumi's own: the tsconfig.json of the program's folder, or none, and then these options. */
function tsNodeOptions(cwd: string): object {
    const skipProject = !existsSync(join(cwd, "tsconfig.json"));
    const compilerOptions = { target: "ES2020", module: "nodenext", moduleResolution: "nodenext" };
    return { cwd, skipProject, ...(skipProject && { compilerOptions }) };
}

interface TsNode {
    register: (options: object) => unknown;
}

function tsNode(projectRequire: NodeJS.Require): TsNode {
    try {
        return projectRequire("ts-node") as TsNode;
    } catch {
        throw new Error("The program is in TypeScript: run npm install --save-dev ts-node typescript@6 first.");
    }
}
