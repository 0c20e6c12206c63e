import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

/**
 * The plugin as a folder of its own, beside the package of this clone, with an executable by which the engine finds it on PATH.
 * It starts the folder as Pulumi's language host for Node.js does, which is not to be had here. Gives the folder for PATH.
 */
export function installedPlugin(): string {
    const folder = mkdtempSync(join(tmpdir(), "redshift-iam-plugin-"));
    for (const file of ["main.js", "package.json", "PulumiPlugin.yaml", "schema.json"]) {
        cpSync(join(root, "plugin", file), join(folder, file));
    }
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules/pulumi-redshift-iam"));
    const runPlugin = join(root, "node_modules/@pulumi/pulumi/cmd/run-plugin");
    const start = `#!/bin/sh\nexec "${process.execPath}" "${runPlugin}" "${folder}" "$@"\n`;
    writeFileSync(join(folder, "pulumi-resource-redshift-iam"), start, { mode: 0o755 });
    return folder;
}
