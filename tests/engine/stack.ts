import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import {
    ConfigMap,
    Deployment,
    EngineEvent,
    LocalWorkspace,
    PulumiFn,
    Stack,
    UpOptions,
} from "@pulumi/pulumi/automation";
import { AwsProvider } from "../aws-provider/aws-provider";
import { Account } from "../iam/account";
import { Outcome, record } from "./outcome";
import { pulumiCli } from "./pulumi-cli";
import { ServedPlane } from "./served-plane";

/** A resource in the stack's state. */
export interface StateResource {
    urn: string;
    id?: string;
    type: string;
    parent?: string;
    provider?: string;
    protect?: boolean;
    aliases?: string[];
    inputs?: Record<string, unknown>;
    outputs?: Record<string, unknown>;
    dependencies?: string[];
}

export interface StackOptions {
    /** Where clusters and namespaces are. Default: nowhere; associations in shared mode find nothing to call. */
    served?: ServedPlane;
    /** Where roles are. Default: an account of the stack's own. */
    account?: Account;
    /** Further configuration. */
    config?: ConfigMap;
    /** Whose calls the stack's are, in the control plane's log. */
    accessKey?: string;
    /** The folder of the plugin's executable, for programs that use the plugin. Default: none is installed. */
    plugin?: string;
}

/** Pulumi's own provider for dynamic resources, which comes with @pulumi/pulumi and not with the CLI alone. */
const dynamicProvider = join(__dirname, "../../node_modules/@pulumi/pulumi");

/** A stack of its own on the real engine, with its state and its aws provider in this process. */
export class EngineStack {
    private constructor(
        private readonly folder: string,
        private readonly stack: Stack,
        public readonly aws: AwsProvider,
        public readonly account: Account,
        private readonly ownsAccount: boolean,
    ) {}

    public static async create(options: StackOptions = {}): Promise<EngineStack> {
        const { served, config = {}, accessKey = "test", plugin } = options;
        const account = options.account ?? (await Account.lease());
        const pulumiCommand = await pulumiCli();
        const folder = mkdtempSync(join(tmpdir(), "redshift-iam-"));
        const aws = new AwsProvider(account.iam, served?.plane);
        const port = await aws.start();
        const envVars = {
            PATH: [dynamicProvider, ...(plugin === undefined ? [] : [plugin]), process.env["PATH"]].join(delimiter),
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
        await stack.setAllConfig(
            {
                "aws:region": { value: "us-east-1" },
                ...(served && reaching(served, accessKey)),
                ...(served && plugin !== undefined && reaching(served, accessKey, "redshift-iam")),
                ...config,
            },
            true,
        );
        return new EngineStack(folder, stack, aws, account, options.account === undefined);
    }

    public async preview(program: PulumiFn): Promise<Outcome> {
        return this.run((onEvent) => this.stack.preview({ program, onEvent }));
    }

    /** `urns`: the resources to replace, come what may, as `pulumi up --replace` does. */
    public async up(program: PulumiFn, opts: Pick<UpOptions, "replace"> = {}): Promise<Outcome> {
        const outcome = await this.run((onEvent) => this.stack.up({ program, onEvent, ...opts }));
        const outputs = await this.stack.outputs();
        return {
            ...outcome,
            outputs: Object.fromEntries(Object.entries(outputs).map(([key, { value }]) => [key, value])),
        };
    }

    public async refresh(): Promise<Outcome> {
        return this.run((onEvent) => this.stack.refresh({ onEvent }));
    }

    /** With a program, as `pulumi destroy --run-program` does. */
    public async destroy(program?: PulumiFn): Promise<Outcome> {
        if (program === undefined) {
            return this.run((onEvent) => this.stack.destroy({ onEvent }));
        }
        this.stack.workspace.program = program;
        return this.run((onEvent) => this.stack.destroy({ onEvent, runProgram: true }));
    }

    public async state(): Promise<StateResource[]> {
        const exported = await this.stack.exportStack();
        return (exported.deployment as { resources?: StateResource[] }).resources ?? [];
    }

    /** The state as it is kept, with its secrets encrypted; `state` has them in plain text. */
    public stateFile(): string {
        return readFileSync(join(this.folder, ".pulumi/stacks/engine/dev.json"), "utf8");
    }

    /** The state's entry of a resource, by its name. */
    public async entry(name: string): Promise<StateResource | undefined> {
        return (await this.state()).find(({ urn }) => urn.endsWith(`::${name}`));
    }

    /** From now on, the program is one of this folder: its dynamic provider runs there. Default: this process's. */
    public async moveTo(folder: string): Promise<void> {
        const { workspace } = this.stack;
        await workspace.saveProjectSettings({ ...(await workspace.projectSettings()), main: folder });
    }

    /** Writes the state anew, changed. */
    public async edit(change: (state: string) => string): Promise<void> {
        const exported = await this.stack.exportStack();
        await this.stack.importStack(JSON.parse(change(JSON.stringify(exported))) as Deployment);
    }

    /** `pulumi state delete`: the resource of this name stays as it is, and the stack does not know it any more. */
    public async forget(name: string): Promise<void> {
        const { urn = "" } = (await this.entry(name)) ?? {};
        const { command } = await pulumiCli();
        const env = { ...process.env, ...this.stack.workspace.envVars };
        await promisify(execFile)(command, ["state", "delete", urn, "--yes", "--stack", "dev"], {
            cwd: this.folder,
            env,
        });
    }

    /** After the CLI was killed: gives up its lock. */
    public async unlock(): Promise<void> {
        await this.stack.cancel();
    }

    public close(): void {
        this.aws.stop();
        if (this.ownsAccount) {
            this.account.giveBack();
        }
        rmSync(this.folder, { recursive: true, force: true });
    }

    private async run(operation: (onEvent: (event: EngineEvent) => void) => Promise<unknown>): Promise<Outcome> {
        const outcome = await record(operation);
        return { ...outcome, log: this.aws.takeLog() };
    }
}

/** The configuration that leads the AWS SDK to a control plane: of the AWS provider, or of the plugin. */
export function reaching({ url }: ServedPlane, accessKey: string, namespace = "aws"): ConfigMap {
    const services = ["redshift", "redshiftserverless", "sts"];
    return {
        ...Object.fromEntries(services.map((service) => [`${namespace}:endpoints[0].${service}`, { value: url }])),
        [`${namespace}:accessKey`]: { value: accessKey },
        [`${namespace}:secretKey`]: { value: `secret of ${accessKey}`, secret: true },
    };
}
