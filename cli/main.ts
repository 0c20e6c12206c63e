#!/usr/bin/env node
import { parseArgs } from "node:util";
import { preview } from "./preview";

const usage = `pulumi-redshift-iam preview [FOLDER] [--account ID] [--region REGION] [--json]

Previews a Pulumi program without an AWS account, the Pulumi CLI or a network.

  FOLDER      the project's folder, with its Pulumi.yaml (default: this folder)
  --account   the stand-in account ID (default: 123456789012)
  --region    the stand-in Region of the provider (default: us-east-1)
  --json      print one JSON object: { "resources": [{ "type", "name", "parent", "import"?, "inputs" }], "outputs" }`;

async function main(): Promise<number> {
    const { positionals, values } = parseArgs({
        allowPositionals: true,
        options: {
            account: { type: "string", default: "123456789012" },
            region: { type: "string", default: "us-east-1" },
            json: { type: "boolean", default: false },
            help: { type: "boolean", default: false },
        },
    });
    const [command, folder = ".", ...others] = positionals;
    if (values.help || command !== "preview" || others.length > 0) {
        console.error(usage);
        return values.help ? 0 : 1;
    }
    console.log(await preview(folder, values));
    return 0;
}

let hasEnded = false;

// A program that waits for something that never comes leaves Node with nothing to do, and no error.
process.exitCode = 1;
process.on("exit", (code) => {
    if (!hasEnded) {
        console.error(
            "The program ended before its preview did: an Output or a promise never resolves, or it called exit.",
        );
        process.exitCode = code || 1;
    }
});

void main()
    .catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error));
        return 1;
    })
    .then((code) => {
        hasEnded = true;
        // The program may keep Node busy. A pipe is written to asynchronously but on Linux: exit once it has all.
        process.stdout.write("", () => process.exit(code));
    });
