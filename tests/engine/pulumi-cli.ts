import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { PulumiCommand } from "@pulumi/pulumi/automation";

const version = "3.259.0";
const root = join(
    process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"),
    "pulumi-redshift-iam",
    `pulumi-${version}`,
);

/** The Pulumi CLI, built from the Go module proxy unless it is there already; kept outside the tree. */
export async function pulumiCli(): Promise<PulumiCommand> {
    const binary = join(root, "bin", "pulumi");
    if (!existsSync(binary)) {
        build(binary);
    }
    return PulumiCommand.get({ root });
}

function build(binary: string): void {
    if (spawnSync("go", ["version"]).error !== undefined) {
        throw new Error(
            "The engine tests build the Pulumi CLI: install Go 1.25 or newer, https://go.dev/dl. There is no go on PATH.",
        );
    }
    console.log(`    (building pulumi ${version} into ${root}: some minutes, once)`);
    mkdirSync(join(root, "bin"), { recursive: true });
    // Without the version the Automation API refuses to destroy.
    const flags = `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${version}`;
    const { status, error, stderr } = spawnSync(
        "go",
        ["build", "-ldflags", flags, "-o", binary, "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"],
        { cwd: join(__dirname, "cli"), encoding: "utf8" },
    );
    if (error !== undefined || status !== 0) {
        throw new Error(`Go, 1.25 or newer, did not build the Pulumi CLI: ${error?.message ?? stderr.trim()}`);
    }
}
