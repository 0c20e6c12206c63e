import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EngineEvent, LocalWorkspace, PulumiFn, Stack } from "@pulumi/pulumi/automation";
import { AwsProvider } from "./aws-provider";
import { pulumiCli } from "./pulumi-cli";

/** A resource in the stack's state. */
export interface StateResource {
    urn: string;
    type: string;
    parent?: string;
    provider?: string;
    protect?: boolean;
    aliases?: string[];
    inputs?: Record<string, unknown>;
    outputs?: Record<string, unknown>;
    dependencies?: string[];
}

/** What an operation did, by the name of the resource: create, update, same, replace, delete, read … */
export interface Outcome {
    steps: Record<string, string>;
    outputs: Record<string, unknown>;
    /** What the provider did, in order. */
    log: string[];
    diagnostics: string[];
    failed: boolean;
    seconds: number;
}

/** A stack of its own on the real engine, with its state and its aws provider in this process. */
export class EngineStack {
    private constructor(
        private readonly folder: string,
        private readonly stack: Stack,
        public readonly aws: AwsProvider,
    ) {}

    public static async create(): Promise<EngineStack> {
        const pulumiCommand = await pulumiCli();
        const folder = mkdtempSync(join(tmpdir(), "redshift-iam-"));
        const aws = new AwsProvider();
        const port = await aws.start();
        const envVars = {
            PULUMI_BACKEND_URL: `file://${folder}`,
            PULUMI_HOME: join(folder, "home"),
            PULUMI_CONFIG_PASSPHRASE: "",
            PULUMI_SKIP_UPDATE_CHECK: "true",
            PULUMI_DEBUG_PROVIDERS: `aws:${port}`,
        };
        const program = () => Promise.resolve();
        const stack = await LocalWorkspace.createOrSelectStack(
            { stackName: "dev", projectName: "engine", program },
            { workDir: folder, envVars, pulumiCommand },
        );
        await stack.setConfig("aws:region", { value: "us-east-1" });
        return new EngineStack(folder, stack, aws);
    }

    public async preview(program: PulumiFn): Promise<Outcome> {
        return this.run((onEvent) => this.stack.preview({ program, onEvent }));
    }

    public async up(program: PulumiFn): Promise<Outcome> {
        const outcome = await this.run((onEvent) => this.stack.up({ program, onEvent }));
        const outputs = await this.stack.outputs();
        return {
            ...outcome,
            outputs: Object.fromEntries(Object.entries(outputs).map(([key, { value }]) => [key, value])),
        };
    }

    public async refresh(): Promise<Outcome> {
        return this.run((onEvent) => this.stack.refresh({ onEvent }));
    }

    public async destroy(): Promise<Outcome> {
        return this.run((onEvent) => this.stack.destroy({ onEvent }));
    }

    public async state(): Promise<StateResource[]> {
        const exported = await this.stack.exportStack();
        return (exported.deployment as { resources?: StateResource[] }).resources ?? [];
    }

    public close(): void {
        this.aws.stop();
        rmSync(this.folder, { recursive: true, force: true });
    }

    private async run(operation: (onEvent: (event: EngineEvent) => void) => Promise<unknown>): Promise<Outcome> {
        const outcome: Outcome = { steps: {}, outputs: {}, log: [], diagnostics: [], failed: false, seconds: 0 };
        const begin = performance.now();
        await operation(({ resourcePreEvent, diagnosticEvent }) => {
            if (resourcePreEvent !== undefined) {
                const { urn, op } = resourcePreEvent.metadata;
                outcome.steps[urn.split("::").pop() ?? urn] = op;
            }
            if (diagnosticEvent !== undefined && ["error", "warning"].includes(diagnosticEvent.severity)) {
                outcome.diagnostics.push(diagnosticEvent.message);
            }
        }).catch((error: unknown) => {
            outcome.failed = true;
            outcome.diagnostics.push(...(outcome.diagnostics.length === 0 ? [String(error)] : []));
        });
        outcome.seconds = (performance.now() - begin) / 1000;
        outcome.log = this.aws.takeLog();
        return outcome;
    }
}
