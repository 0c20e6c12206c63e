import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Node } from "./node";
import { Age, ages, nodeModulesWith, packagesOf } from "./packages";

const root = join(__dirname, "../..");
const majors = ["20", "22", "24"];
const notCopied = [".git", ".scratch", "dist", "node_modules"];

/** Runs the unit tier on each Node, with the oldest and the newest Pulumi packages; or on one with one: `22 oldest`. */
function main(only: string[]): void {
    const all = majors.flatMap((major) => ages.map((age) => ({ major, age })));
    const chosen = all.filter(({ major, age }) => only.length === 0 || only.join() === [major, age].join());
    if (chosen.length === 0) console.error(`Give nothing, or ${majors.join("|")} and ${ages.join("|")}.`);
    const passed = chosen.filter(({ major, age }) => passes(major, age));
    process.exitCode = passed.length === chosen.length && passed.length > 0 ? 0 : 1;
}

function passes(major: string, age: Age): boolean {
    const copy = mkdtempSync(join(tmpdir(), "redshift-iam-versions-"));
    try {
        const node = new Node(major);
        const packages = packagesOf(age, node);
        cpSync(root, copy, { recursive: true, filter: (path) => !notCopied.includes(basename(path)) });
        symlinkSync(nodeModulesWith(packages, node), join(copy, "node_modules"));
        verify(copy, packages, node);
        node.show(copy, "test", "--silent");
        return true;
    } catch (error) {
        console.error(`Node ${major} with the ${age} Pulumi packages: ${String(error)}`);
        return false;
    } finally {
        rmSync(copy, { recursive: true });
    }
}

/** Prints the versions that `npm test` will find in this folder. Throws if they are others than were asked for. */
function verify(folder: string, packages: string[], node: Node): void {
    const names = packages.map((one) => one.slice(0, one.lastIndexOf("@")));
    const found = names.map((name) => `require("${name}/package.json").version`).join();
    const [version = "", ...versions] = JSON.parse(
        node.read(folder, "exec", "--call", `node -p 'JSON.stringify([process.versions.node,${found}])'`),
    ) as string[];
    const actual = names.map((name, index) => `${name}@${versions[index] ?? ""}`);
    console.log(`\n-- Node ${version}, ${actual.join(", ")}`);
    if (!version.startsWith(`${node.major}.`) || actual.join() !== packages.join()) {
        throw new Error(`Node ${node.major} and ${packages.join(", ")} were asked for.`);
    }
}

main(process.argv.slice(2));
