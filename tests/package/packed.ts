import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(__dirname, "../..");

/** What npm packs. */
export interface Packed {
    tarball: string;
    /** In bytes. */
    size: number;
    files: string[];
}

/** What is made once, for all specs of a run, and removed at its end. */
const made: { folder?: string; packed?: Packed; newcomer?: string } = {};

after(() => {
    if (made.folder !== undefined) rmSync(made.folder, { recursive: true, force: true });
});

/** The package as npm packs it. */
export function packed(): Packed {
    return (made.packed ??= pack());
}

/** An empty project into which a newcomer installed the package. */
export function newcomersProject(): string {
    return (made.newcomer ??= projectWith("newcomer", "typescript@6", "ts-node@10", "@types/node@20"));
}

/** An empty project with the package and others beside it. */
export function projectWith(name: string, ...packages: string[]): string {
    const project = emptyFolder(name);
    writeFileSync(join(project, "package.json"), '{ "name": "consumer", "private": true }');
    const options = ["--no-audit", "--no-fund", "--prefer-offline"];
    run(project, "npm", "install", ...options, packed().tarball, ...packages);
    return project;
}

/** A folder that is removed at the end. */
export function emptyFolder(name: string): string {
    const path = join(folder(), name);
    mkdirSync(path);
    return path;
}

/** What a command writes to its standard output. A command that fails fails the test, with all it wrote. */
export function run(cwd: string, command: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
    assert.equal(status, 0, `${command} ${args.join(" ")}\n${stdout}\n${stderr}`);
    return stdout;
}

function pack(): Packed {
    const output = run(root, "npm", "pack", "--json", "--silent", "--pack-destination", folder());
    const [{ filename, size, files }] = JSON.parse(output.slice(output.indexOf("[\n"))) as [
        { filename: string; size: number; files: { path: string }[] },
    ];
    return { tarball: join(folder(), filename), size, files: files.map(({ path }) => path) };
}

function folder(): string {
    return (made.folder ??= mkdtempSync(join(tmpdir(), "redshift-iam-consumer-")));
}
