import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

function blocks(language: string): string[] {
    return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, text]) => text ?? "");
}

describe("README.md", () => {
    it("begins with the quickstart, as it is in examples/", () => {
        assert.equal(blocks("ts")[0], readFileSync(join(root, "examples/quickstart/index.ts"), "utf8"));
    });

    it("shows what npm run preview prints", () => {
        const { stdout } = spawnSync("npm", ["run", "--silent", "preview"], { cwd: root, encoding: "utf8" });
        for (const part of (blocks("text")[0] ?? "").split("…\n")) {
            assert.ok(stdout.includes(part), `${part}\nis not in\n${stdout}`);
        }
    });

    it("names every argument", () => {
        const source = readFileSync(join(root, "components/redshift-role-args.ts"), "utf8");
        const [, args = ""] = source.split("export interface RedshiftRoleArgs");
        const names = [...args.matchAll(/^ {4}(\w+)\?:/gm)].map(([, name]) => name);
        const listed = [...readme.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
        assert.ok(names.length > 15);
        for (const name of names) {
            assert.ok(listed.includes(name), name);
        }
    });
});
