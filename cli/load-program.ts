import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Loads a program, in TypeScript by the project's own ts-node, as Pulumi does. What it exports are its outputs. */
export async function loadProgram(program: string): Promise<unknown> {
    const projectRequire = createRequire(program);
    if (program.endsWith(".ts")) {
        tsNode(projectRequire).register({ cwd: dirname(program) });
    }
    const exported: unknown = projectRequire(program);
    return typeof exported === "function" ? await (exported as () => unknown)() : exported;
}

interface TsNode {
    register: (options: { cwd: string }) => unknown;
}

function tsNode(projectRequire: NodeJS.Require): TsNode {
    try {
        return projectRequire("ts-node") as TsNode;
    } catch {
        throw new Error("The program is in TypeScript: run npm install --save-dev ts-node typescript@6 first.");
    }
}
