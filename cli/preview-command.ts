import { Command } from "./command";
import { parse } from "./parse";
import { preview } from "./preview";

export const previewCommand: Command = {
    usage: `pulumi-redshift-iam preview [FOLDER] [--account ID] [--region REGION] [--json]

Previews a Pulumi program without an AWS account, the Pulumi CLI or a network.

  FOLDER      the project's folder, with its Pulumi.yaml (default: this folder)
  --account   the stand-in account ID (default: 123456789012)
  --region    the stand-in Region of the provider (default: us-east-1)
  --json      print one JSON object: { "resources": [{ "type", "name", "parent", "import"?, "inputs" }], "outputs" }`,

    async run(args) {
        const { positionals, values } = parse("preview", {
            args,
            allowPositionals: true,
            options: {
                account: { type: "string", default: "123456789012" },
                region: { type: "string", default: "us-east-1" },
                json: { type: "boolean", default: false },
            },
        });
        const [folder = ".", ...others] = positionals;
        if (others.length > 0) {
            throw new Error(previewCommand.usage);
        }
        return { output: await toItsEnd(() => preview(folder, values)), exitCode: 0 };
    },
};

/** A program that waits for something that never comes leaves Node with nothing to do, and no error. */
async function toItsEnd<T>(run: () => Promise<T>): Promise<T> {
    let hasEnded = false;
    process.exitCode = 1;
    process.on("exit", (code) => {
        if (!hasEnded) {
            console.error(
                "The program ended before its preview did: an Output or a promise never resolves, or it called exit.",
            );
            process.exitCode = code || 1;
        }
    });
    try {
        return await run();
    } finally {
        hasEnded = true;
    }
}
