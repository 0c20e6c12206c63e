import { execFileSync, StdioOptions } from "node:child_process";

/** A Node of npm's `node` packages, which npx downloads once: the `node` of all that it runs. */
export class Node {
    private readonly env: NodeJS.ProcessEnv;

    constructor(readonly major: string) {
        const where = "node -p 'path.dirname(process.execPath)'";
        const args = ["--yes", `--package=node@${major}`, "--call", where];
        const folder = execFileSync("npx", args, { encoding: "utf8" }).trim();
        this.env = { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}` };
    }

    /** What npm prints in this folder. Throws if it fails. */
    read(folder: string, ...args: string[]): string {
        return this.npm(folder, args, ["ignore", "pipe", "inherit"]);
    }

    /** Shows what npm prints in this folder. Throws if it fails. */
    show(folder: string, ...args: string[]): void {
        this.npm(folder, args, "inherit");
    }

    /** With --prefix, for an `npm run` above us has left its own folder in the environment. */
    private npm(folder: string, args: string[], stdio: StdioOptions): string {
        const options = { cwd: folder, env: this.env, stdio };
        return execFileSync("npm", ["--prefix", folder, ...args], { ...options, encoding: "utf8" });
    }
}
