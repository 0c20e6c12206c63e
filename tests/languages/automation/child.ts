import { ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { EngineEvent, OutputMap } from "@pulumi/pulumi/automation";
import { Driver, Operation, Place, Program } from "./driver";

/** How to start what drives a stack in a language, and how it is asked to run a program. */
export interface Child {
    command: string;
    args: readonly string[];
    env: Record<string, string>;
    asked: (program: Program) => Record<string, unknown>;
}

interface Told extends Partial<EngineEvent> {
    done?: boolean;
    error?: string;
    outputs?: OutputMap;
}

/** A stack that the Automation API of another language drives, inline, in a process of its own: by a line of JSON each way. */
export class ChildDriver implements Driver {
    private readonly process: ChildProcessWithoutNullStreams;
    private readonly told: AsyncIterator<string>;
    private errors = "";

    public constructor(
        private readonly child: Child,
        { cwd, env, ...place }: Place,
    ) {
        this.process = spawn(child.command, [...child.args, JSON.stringify(place)], {
            cwd,
            env: { ...process.env, ...child.env, ...env },
        });
        this.told = createInterface(this.process.stdout)[Symbol.asyncIterator]();
        this.process.stderr.on("data", (text) => (this.errors += String(text)));
    }

    public async run(
        operation: Operation,
        onEvent: (event: EngineEvent) => void,
        program?: Program,
    ): Promise<OutputMap> {
        const asked = { operation, ...(program && this.child.asked(program)) };
        this.process.stdin.write(`${JSON.stringify(asked)}\n`);
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
        this.process.kill();
    }

    private async next(): Promise<Told> {
        const line = await this.told.next();
        if (line.done === true) {
            throw new Error(`${this.child.command} ended: ${this.errors}`);
        }
        // Python writes down what is not there too.
        return JSON.parse(line.value, (_key, value: unknown) => value ?? undefined) as Told;
    }
}
