import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

/**
 * The plugin as its own folder, beside the package of this clone, and as an executable on PATH, by which the engine finds it:
 * the language host that would start the folder by itself is not to be had here. Gives the folder for PATH.
 */
export function installedPlugin(): string {
    const folder = mkdtempSync(join(tmpdir(), "redshift-iam-plugin-"));
    for (const file of ["main.js", "package.json", "PulumiPlugin.yaml", "schema.json"]) {
        cpSync(join(root, "plugin", file), join(folder, file));
    }
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules/pulumi-redshift-iam"));
    const start = `#!/bin/sh\nexec "${process.execPath}" "${join(folder, "main.js")}" "$@"\n`;
    writeFileSync(join(folder, "pulumi-resource-redshift-iam"), start, { mode: 0o755 });
    return folder;
}
