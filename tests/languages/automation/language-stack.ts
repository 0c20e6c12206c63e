import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { OutputMap } from "@pulumi/pulumi/automation";
import { AwsProvider } from "../../aws-provider/aws-provider";
import { Outcome, record } from "../../engine/outcome";
import { pulumiCli } from "../../engine/pulumi-cli";
import { ServedPlane } from "../../engine/served-plane";
import { reaching, StateResource } from "../../engine/stack";
import { Account } from "../../iam/account";
import { Driver, Language, Program } from "./driver";

const project = "programs";

/** A stack of a program in another language on the real engine, with the plugin, its aws provider in this process. */
export class LanguageStack {
    private constructor(
        private readonly folder: string,
        private readonly driver: Driver,
        public readonly served: ServedPlane,
        public readonly aws: AwsProvider,
        public readonly account: Account,
    ) {}

    public static async create(language: Language, plugin: string): Promise<LanguageStack> {
        const served = await ServedPlane.start({ applyMs: 50 });
        const account = await Account.lease();
        const { command } = await pulumiCli();
        const folder = mkdtempSync(join(tmpdir(), "redshift-iam-language-"));
        const aws = new AwsProvider(account.iam, served.plane);
        aws.schema = readFileSync(join(__dirname, "../example-aws-schema.json"), "utf8");
        const env = {
            PATH: [dirname(command), plugin, process.env["PATH"]].join(delimiter),
            PULUMI_BACKEND_URL: `file://${folder}`,
            PULUMI_HOME: join(folder, "home"),
            PULUMI_CONFIG_PASSPHRASE: "",
            PULUMI_SKIP_UPDATE_CHECK: "true",
            PULUMI_DEBUG_PROVIDERS: `aws:${await aws.start()}`,
        };
        const config = {
            "aws:region": { value: "us-east-1" },
            ...reaching(served, "test"),
            ...reaching(served, "test", "redshift-iam"),
        };
        const [workDir, cwd] = [join(folder, "workspace"), join(folder, "program")];
        mkdirSync(workDir);
        mkdirSync(cwd);
        const driver = language({ project, workDir, config, cwd, env });
        return new LanguageStack(folder, driver, served, aws, account);
    }

    public async preview(program: Program): Promise<Outcome> {
        return record((onEvent) => this.driver.run("preview", onEvent, program));
    }

    /** Must not fail or warn. */
    public async up(program: Program): Promise<Outcome & { exported: OutputMap }> {
        let exported: OutputMap = {};
        const outcome = await record(async (onEvent) => {
            exported = await this.driver.run("up", onEvent, program);
        });
        assert.deepEqual([outcome.failed, outcome.diagnostics], [false, []], "up");
        return { ...outcome, exported };
    }

    public async refresh(): Promise<Outcome> {
        return record((onEvent) => this.driver.run("refresh", onEvent));
    }

    public async destroy(): Promise<Outcome> {
        return record((onEvent) => this.driver.run("destroy", onEvent));
    }

    /** The state as it is kept, with its secrets encrypted. */
    public stateFile(): string {
        return readFileSync(join(this.folder, `.pulumi/stacks/${project}/dev.json`), "utf8");
    }

    public state(): StateResource[] {
        const { checkpoint } = JSON.parse(this.stateFile()) as {
            checkpoint: { latest: { resources?: StateResource[] } };
        };
        return checkpoint.latest.resources ?? [];
    }

    /** The state's entry of a resource, by its name. */
    public entry(name: string): StateResource | undefined {
        return this.state().find(({ urn }) => urn.endsWith(`::${name}`));
    }

    public async close(): Promise<void> {
        this.driver.stop();
        this.aws.stop();
        this.account.giveBack();
        await this.served.stop();
        rmSync(this.folder, { recursive: true, force: true });
    }
}
