import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { LocalWorkspace, Stack } from "@pulumi/pulumi/automation";
import { AwsProvider } from "../aws-provider/aws-provider";
import { Outcome, record } from "../engine/outcome";
import { pulumiCli } from "../engine/pulumi-cli";
import { Iam } from "../iam/iam";
import { installedPlugin } from "../plugin/installed-plugin";
import { yamlHost } from "./yaml";

/** Pulumi's language host for YAML checks a program by the schema that the plugin gives it. */
describe("A program in YAML", () => {
    let folder: string;
    let plugin: string;
    let aws: AwsProvider;
    let stack: Stack;
    let program: string;

    before(async () => {
        folder = mkdtempSync(join(tmpdir(), "redshift-iam-yaml-"));
        plugin = installedPlugin();
        // A preview calls no IAM.
        aws = new AwsProvider(new Iam(""));
        const envVars = {
            PATH: [plugin, yamlHost(), process.env["PATH"]].join(delimiter),
            PULUMI_BACKEND_URL: `file://${folder}`,
            PULUMI_HOME: join(folder, "home"),
            PULUMI_CONFIG_PASSPHRASE: "",
            PULUMI_SKIP_UPDATE_CHECK: "true",
            PULUMI_DEBUG_PROVIDERS: `aws:${await aws.start()}`,
        };
        cpSync(join(__dirname, "yaml"), folder, { recursive: true });
        program = readFileSync(join(folder, "Pulumi.yaml"), "utf8");
        const pulumiCommand = await pulumiCli();
        stack = await LocalWorkspace.createOrSelectStack(
            { stackName: "dev", workDir: folder },
            { envVars, pulumiCommand },
        );
        await stack.setConfig("aws:region", { value: "us-east-1" });
    });

    after(() => {
        aws.stop();
        for (const made of [folder, plugin]) {
            rmSync(made, { recursive: true, force: true });
        }
    });

    async function preview(right = "", wrong = ""): Promise<Outcome> {
        assert.ok(program.includes(right));
        writeFileSync(join(folder, "Pulumi.yaml"), program.replace(right, wrong));
        return record((onEvent) => stack.preview({ onEvent }));
    }

    it("previews a role with its association, and an association of its own", async () => {
        const { failed, diagnostics, steps } = await preview();
        assert.ok(!failed, diagnostics.join("\n"));
        for (const name of ["role", "role-role", "role-permissions", "role-association", "elsewhere"]) {
            assert.equal(steps[name], "create", name);
        }
    });

    for (const [what, right, wrong, told] of [
        [
            "a property that is not there",
            "dbUsers:",
            "dbUser:",
            /Property dbUser does not exist on 'redshift-iam:index:RedshiftRole'/,
        ],
        [
            "a list that is none",
            "[user1, user2]",
            "user1",
            /dbUsers: Cannot assign type 'string' to type 'List<string>'/,
        ],
        ["an output that is not there", "readyArn}", "readyARN}", /readyARN does not exist on role/],
    ] as const) {
        it(`is refused with ${what}`, async () => {
            const { failed, messages } = await preview(right, wrong);
            assert.ok(failed);
            assert.match(messages.join("\n"), told);
        });
    }
});
