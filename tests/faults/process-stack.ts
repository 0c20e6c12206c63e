import { ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { ConfigMap, LocalWorkspace } from "@pulumi/pulumi/automation";
import { Outcome } from "../engine/outcome";
import { kill, startedBy } from "../engine/processes";
import { pulumiCli } from "../engine/pulumi-cli";
import { ServedPlane } from "../engine/served-plane";
import { reaching, StateResource } from "../engine/stack";
import { Account } from "../iam/account";
import type { Operation, Task } from "./driver";

const root = join(__dirname, "../..");
const transpiling = ["--require", join(root, "node_modules/ts-node/register/transpile-only")];
const dynamicProvider = join(root, "node_modules/@pulumi/pulumi");

/** An operation under way, in processes of its own: the program's, with the engine and the providers below it. */
export interface Running {
    program: ChildProcess;
    /** Nothing where the program was killed before it could tell. */
    outcome: Promise<Outcome | undefined>;
}

/** A stack whose program, engine, aws provider and dynamic provider are processes of their own, as they are for people. */
export class ProcessStack {
    private readonly programs = new Set<ChildProcess>();

    private constructor(
        private readonly folder: string,
        private readonly envVars: Record<string, string>,
    ) {}

    public static async create(account: Account, served: ServedPlane, accessKey = "test"): Promise<ProcessStack> {
        const folder = mkdtempSync(join(tmpdir(), "redshift-iam-"));
        const envVars = {
            PATH: [awsPlugin(folder), dynamicProvider, process.env["PATH"]].join(delimiter),
            PULUMI_BACKEND_URL: `file://${folder}`,
            PULUMI_HOME: join(folder, "home"),
            PULUMI_CONFIG_PASSPHRASE: "",
            PULUMI_SKIP_UPDATE_CHECK: "true",
            IAM_URL: account.url,
        };
        const config: ConfigMap = { "aws:region": { value: "us-east-1" }, ...reaching(served, accessKey) };
        const stack = await LocalWorkspace.createOrSelectStack(
            { stackName: "dev", projectName: "engine", program: () => Promise.resolve() },
            { workDir: folder, envVars, pulumiCommand: await pulumiCli() },
        );
        await stack.setAllConfig(config, true);
        return new ProcessStack(folder, envVars);
    }

    /** Begins an operation of the program that `module` exports. */
    public begin(operation: Operation, module: string, args: unknown, options: Task["options"] = {}): Running {
        const task: Task = { operation, module, args, folder: this.folder, envVars: this.envVars, options };
        const program = spawn(process.execPath, [...transpiling, join(__dirname, "driver.ts"), JSON.stringify(task)], {
            stdio: ["ignore", "pipe", "inherit"],
        });
        this.programs.add(program);
        program.once("exit", () => this.programs.delete(program));
        const outcome = text(program.stdout).then((told) =>
            told.trim() === "" ? undefined : (JSON.parse(told) as Outcome),
        );
        return { program, outcome };
    }

    /** The same, to its end. */
    public async run(
        operation: Operation,
        module: string,
        args: unknown,
        options: Task["options"] = {},
    ): Promise<Outcome> {
        const outcome = await this.begin(operation, module, args, options).outcome;
        if (outcome === undefined) {
            throw new Error(`The program of ${operation} did not come to its end.`);
        }
        return outcome;
    }

    /** What a person types: `pulumi cancel`, `pulumi refresh` … */
    public async type(...args: string[]): Promise<string> {
        const { command } = await pulumiCli();
        const env = { ...process.env, ...this.envVars };
        const options = [...args, "--stack", "dev", "--non-interactive"];
        const { stdout, stderr } = await promisify(execFile)(command, options, { cwd: this.folder, env });
        return stdout + stderr;
    }

    /** The state, with the operations that were under way when the engine was killed. */
    public async state(): Promise<Deployment> {
        const { deployment } = JSON.parse(await this.type("stack", "export")) as { deployment: Deployment };
        return deployment;
    }

    public close(): void {
        // Of a test that failed, some may still run.
        for (const { pid = -1 } of this.programs) {
            kill([{ pid }, ...startedBy(pid)]);
        }
        rmSync(this.folder, { recursive: true, force: true });
    }
}

export interface Deployment {
    resources?: StateResource[];
    pending_operations?: { resource: StateResource; type: string }[];
}

/** An executable of the name by which the engine looks for the aws provider on the PATH. */
function awsPlugin(folder: string): string {
    const bin = join(folder, "bin");
    mkdirSync(bin);
    const command = [process.execPath, ...transpiling, join(root, "tests/aws-provider/main.ts")];
    const script = `#!/bin/sh\nexec ${command.map((word) => `'${word}'`).join(" ")}\n`;
    writeFileSync(join(bin, "pulumi-resource-aws"), script, { mode: 0o755 });
    return bin;
}
