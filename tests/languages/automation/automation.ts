import { ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { ConfigMap, EngineEvent, OutputMap } from "@pulumi/pulumi/automation";

/** A program in Python and in Go: one of ours with its arguments, or an example. */
export type Program = { program: string; args: Record<string, unknown> } | { example: string };

/** How to start what drives stacks in a language. */
export interface Language {
    command: string;
    args: readonly string[];
    /** What it is asked for to run a program. */
    asked: (program: Program) => Record<string, unknown>;
}

/** Where a stack is. */
export interface Place {
    project: string;
    workDir: string;
    config: ConfigMap;
}

interface Told extends Partial<EngineEvent> {
    done?: boolean;
    error?: string;
    outputs?: OutputMap;
}

/** A stack that is driven by Pulumi's Automation API of another language, in a process of its own. */
export class Automation {
    private readonly told: AsyncIterator<string>;
    private errors = "";

    private constructor(
        private readonly child: ChildProcessWithoutNullStreams,
        private readonly language: Language,
    ) {
        this.told = createInterface(child.stdout)[Symbol.asyncIterator]();
        child.stderr.on("data", (text) => (this.errors += String(text)));
    }

    public static start(language: Language, place: Place, cwd: string, env: NodeJS.ProcessEnv): Automation {
        const args = [...language.args, JSON.stringify(place)];
        const child = spawn(language.command, args, { cwd, env: { ...process.env, ...env } });
        return new Automation(child, language);
    }

    /** What the program exports; nothing of a preview is kept. */
    public async run(
        operation: "preview" | "up" | "refresh" | "destroy",
        onEvent: (event: EngineEvent) => void,
        program?: Program,
    ): Promise<OutputMap> {
        const asked = { operation, ...(program && this.language.asked(program)) };
        this.child.stdin.write(`${JSON.stringify(asked)}\n`);
        for (let told = await this.next(); ; told = await this.next()) {
            if (told.error !== undefined) {
                throw new Error(told.error);
            }
            if (told.done === true) {
                return told.outputs ?? {};
            }
            onEvent(told as EngineEvent);
        }
    }

    public stop(): void {
        this.child.kill();
    }

    private async next(): Promise<Told> {
        const line = await this.told.next();
        if (line.done === true) {
            throw new Error(`${this.language.command} ended: ${this.errors}`);
        }
        // Python writes down what is not there too.
        return JSON.parse(line.value, (_key, value: unknown) => value ?? undefined) as Told;
    }
}
