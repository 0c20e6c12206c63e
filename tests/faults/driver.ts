import { LocalWorkspace, PulumiFn } from "@pulumi/pulumi/automation";
import { record } from "../engine/outcome";
import { pulumiCli } from "../engine/pulumi-cli";

export type Operation = "preview" | "up" | "refresh" | "destroy";

/** What the driver is told to do. */
export interface Task {
    operation: Operation;
    /** The module of the program, which exports `program`, and what that is called with. */
    module: string;
    args: unknown;
    folder: string;
    envVars: Record<string, string>;
    /** Further options of the operation. */
    options?: { refresh?: boolean; expectNoChanges?: boolean };
}

/* A program as a process of its own, with the engine as its child. It prints the outcome as JSON. */
async function main({ operation, module, args, folder, envVars, options }: Task): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- as Pulumi loads a program
    const { program } = require(module) as { program: (args: unknown) => PulumiFn };
    const stack = await LocalWorkspace.createOrSelectStack(
        { stackName: "dev", projectName: "engine", program: program(args) },
        { workDir: folder, envVars, pulumiCommand: await pulumiCli() },
    );
    const outcome = await record((onEvent) => stack[operation]({ onEvent, ...options }));
    process.stdout.write(`${JSON.stringify(outcome)}\n`, () => process.exit(0));
}

void main(JSON.parse(process.argv[2] ?? "") as Task);
