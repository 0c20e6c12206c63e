import { spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";

/** A folder outside the tree, for what is made once. */
export function cached(name: string): string {
    return join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "pulumi-redshift-iam", name);
}

/** What a command prints; it must end well. */
export function run(command: string, ...args: string[]): string {
    const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
    if (error !== undefined) {
        throw new Error(`This needs Go, 1.25 or newer, and Python, 3.11 or newer: ${error.message}`);
    }
    if (status !== 0) {
        throw new Error(`${command} ${args.join(" ")}: ${stderr.trim()}`);
    }
    return stdout.trim();
}
