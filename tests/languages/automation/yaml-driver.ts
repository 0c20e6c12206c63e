import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { EngineEvent, LocalWorkspace, OutputMap, Stack } from "@pulumi/pulumi/automation";
import { pulumiCli } from "../../engine/pulumi-cli";
import { examples } from "../example-programs";
import { yamlHost } from "../yaml";
import { Driver, Operation, Place, Program } from "./driver";

/** A stack of an example in YAML, which Pulumi's language host runs. */
export class YamlDriver implements Driver {
    private stack?: Stack;

    public constructor(private readonly place: Place) {}

    public async run(
        operation: Operation,
        onEvent: (event: EngineEvent) => void,
        program?: Program,
    ): Promise<OutputMap> {
        if (program !== undefined) {
            this.write(program);
        }
        this.stack ??= await this.open();
        await this.stack[operation]({ onEvent });
        return this.stack.outputs();
    }

    public stop(): void {
        // Each operation is a process of its own.
    }

    /** The example, under the name of the project; the plugin is on the PATH, and not where the example has it from. */
    private write(program: Program): void {
        const name = "example" in program ? program.example : program.program;
        const text = readFileSync(join(examples, name, "yaml/Pulumi.yaml"), "utf8");
        const own = text.replace(/^name: .*/, `name: ${this.place.project}`).replace(/^packages:\n(?: .*\n)+/m, "");
        writeFileSync(join(this.place.workDir, "Pulumi.yaml"), own);
    }

    private async open(): Promise<Stack> {
        const { workDir, env, config } = this.place;
        const envVars = { ...env, PATH: [yamlHost(), env["PATH"]].join(delimiter) };
        const stack = await LocalWorkspace.createOrSelectStack(
            { stackName: "dev", workDir },
            { envVars, pulumiCommand: await pulumiCli() },
        );
        await stack.setAllConfig(config, true);
        return stack;
    }
}
