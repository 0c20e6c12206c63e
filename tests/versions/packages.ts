import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { Node } from "./node";

export const ages = ["oldest", "newest"] as const;
export type Age = (typeof ages)[number];

const root = join(__dirname, "../..");

/**
 * The Pulumi packages that the project depends on, such as `@pulumi/aws@7.2.0`. Oldest: the lower bounds of the carets.
 * Newest: what npm gives this Node for the carets, so the newest of those whose `engines` take it.
 */
export function packagesOf(age: Age, node: Node): string[] {
    const { dependencies } = read(root, "package.json") as { dependencies: Record<string, string> };
    const ranges = Object.entries(dependencies).filter(([name]) => name.startsWith("@pulumi/"));
    return age === "oldest"
        ? ranges.map(([name, range]) => `${name}@${range.replace("^", "")}`)
        : newest(Object.fromEntries(ranges), node);
}

function newest(ranges: Record<string, string>, node: Node): string[] {
    const empty = mkdtempSync(join(tmpdir(), "redshift-iam-newest-"));
    try {
        writeFileSync(join(empty, "package.json"), JSON.stringify({ dependencies: ranges }));
        node.read(empty, "install", "--package-lock-only", "--loglevel=error");
        const { packages } = read(empty, "package-lock.json") as { packages: Record<string, { version: string }> };
        return Object.keys(ranges).map((name) => `${name}@${packages[`node_modules/${name}`]?.version ?? ""}`);
    } finally {
        rmSync(empty, { recursive: true });
    }
}

/** node_modules with these Pulumi packages, and all else as package-lock.json says: installed once, outside the tree. */
export function nodeModulesWith(packages: string[], node: Node): string {
    const lock = readFileSync(join(root, "package-lock.json"));
    const version = createHash("sha256").update(lock).update(packages.join()).digest("hex").slice(0, 10);
    const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
    const home = join(cache, "pulumi-redshift-iam", `versions-${version}`);
    if (!existsSync(join(home, "complete"))) {
        console.log(`(installing ${packages.join(", ")} into ${home}: half a minute, once)`);
        mkdirSync(home, { recursive: true });
        for (const file of ["package.json", "package-lock.json"]) cpSync(join(root, file), join(home, file));
        node.read(home, "install", "--ignore-scripts", "--loglevel=error", "--save-exact", ...packages);
        writeFileSync(join(home, "complete"), "");
    }
    return join(home, "node_modules");
}

function read(folder: string, file: string): unknown {
    return JSON.parse(readFileSync(join(folder, file), "utf8"));
}
