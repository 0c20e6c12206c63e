import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import * as iam from "@pulumi/aws/iam";
import * as redshift from "@pulumi/aws/redshift";
import { LocalWorkspace, Stack } from "@pulumi/pulumi/automation";
import { AwsProvider } from "../aws-provider/aws-provider";
import { Account } from "../iam/account";
import { pulumiCli } from "./pulumi-cli";

const pack = join(__dirname, "../../policy-pack");

/**
 * Without a language host, which is not on the Go module proxy, the engine runs a policy pack by an executable of this name:
 * `pulumi-language-nodejs` runs the same file of @pulumi/pulumi.
 *
 * @see NewPolicyAnalyzer in pulumi/sdk/v3/go/common/resource/plugin/analyzer_plugin.go
 */
const analyzer = '#!/bin/sh\nexec node node_modules/@pulumi/pulumi/cmd/run-policy-pack "$@"\n';

function trust(condition?: object): string {
    const statement = { Effect: "Allow", Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole" };
    return JSON.stringify({ Version: "2012-10-17", Statement: [{ ...statement, ...condition }] });
}

/** A role for every database user, which may do all of S3, and one that nothing has: without pulumi-redshift-iam. */
async function roles(): Promise<iam.Role> {
    const load = new iam.Role("load", { assumeRolePolicy: trust() });
    new iam.RolePolicy("load-all", {
        role: load.name,
        policy: JSON.stringify({ Statement: { Effect: "Allow", Action: "s3:*", Resource: "*" } }),
    });
    const user1 = "arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1";
    new iam.Role("unused", {
        assumeRolePolicy: trust({ Condition: { StringEquals: { "sts:ExternalId": user1 } } }),
    });
    return Promise.resolve(load);
}

/** Two people's lists for one cluster. */
async function twoLists(): Promise<void> {
    const { arn } = await roles();
    for (const name of ["ours", "theirs"]) {
        new redshift.ClusterIamRoles(name, { clusterIdentifier: "my-cluster", iamRoleArns: [arn] });
    }
}

/** A list beside the cluster's own. */
async function listBesideCluster(): Promise<void> {
    const { arn } = await roles();
    const { clusterIdentifier } = new redshift.Cluster("my-cluster", {
        clusterIdentifier: "my-cluster",
        nodeType: "ra3.large",
        iamRoles: ["arn:aws:iam::123456789012:role/other"],
    });
    new redshift.ClusterIamRoles("ours", { clusterIdentifier, iamRoleArns: [arn] });
}

const advisory = [
    "advisory broad-permissions load",
    "advisory never-associated unused",
    "advisory unrestricted-trust load",
];

describe("The policy pack on the real engine", () => {
    const folder = mkdtempSync(join(tmpdir(), "redshift-iam-"));
    let account: Account;
    let aws: AwsProvider;
    let stack: Stack;

    before(async () => {
        if (!existsSync(join(pack, "node_modules"))) {
            const { status, stderr } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
                cwd: pack,
                encoding: "utf8",
            });
            assert.equal(status, 0, stderr);
        }
        writeFileSync(join(folder, "pulumi-analyzer-policy-nodejs"), analyzer, { mode: 0o755 });
        account = await Account.lease();
        aws = new AwsProvider(account.iam);
        const envVars = {
            PATH: [folder, process.env["PATH"]].join(delimiter),
            PULUMI_BACKEND_URL: `file://${folder}`,
            PULUMI_HOME: join(folder, "home"),
            PULUMI_CONFIG_PASSPHRASE: "",
            PULUMI_SKIP_UPDATE_CHECK: "true",
            PULUMI_DEBUG_PROVIDERS: `aws:${await aws.start()}`,
        };
        const pulumiCommand = await pulumiCli();
        stack = await LocalWorkspace.createOrSelectStack(
            { stackName: "dev", projectName: "engine", program: twoLists },
            { workDir: folder, envVars, pulumiCommand },
        );
        await stack.setConfig("aws:region", { value: "us-east-1" });
    });

    after(() => {
        aws.stop();
        rmSync(folder, { recursive: true, force: true });
    });

    /** What the pack reports in a preview, and whether it blocks. */
    async function preview(program: () => Promise<void>, policyPackConfigs: string[] = []) {
        const reported: string[] = [];
        stack.workspace.program = program;
        const preview = stack.preview({
            policyPacks: [pack],
            policyPackConfigs,
            onEvent: ({ policyEvent }) => {
                if (policyEvent !== undefined) {
                    const { enforcementLevel, policyName, resourceUrn = "" } = policyEvent;
                    reported.push([enforcementLevel, policyName, resourceUrn.split("::").at(-1)].join(" "));
                }
            },
        });
        const isBlocked = await preview.then(
            () => false,
            () => true,
        );
        return { reported: reported.sort(), isBlocked };
    }

    it("reports what is found about roles, and blocks two lists of one cluster's roles", async () => {
        assert.deepEqual(await preview(twoLists), {
            reported: [...advisory, "mandatory one-owner-of-roles ours", "mandatory one-owner-of-roles theirs"],
            isBlocked: true,
        });
    });

    it("blocks a list beside the cluster's own", async () => {
        assert.deepEqual(await preview(listBesideCluster), {
            reported: [...advisory, "mandatory one-list-of-roles ours"],
            isBlocked: true,
        });
    });

    it("lets Pulumi's configuration of policies decide on the level", async () => {
        const config = join(folder, "policies.json");
        writeFileSync(config, JSON.stringify({ all: "disabled", "one-owner-of-roles": "advisory" }));
        assert.deepEqual(await preview(twoLists, [config]), {
            reported: ["advisory one-owner-of-roles ours", "advisory one-owner-of-roles theirs"],
            isBlocked: false,
        });
    });
});
