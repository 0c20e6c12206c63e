import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleProjects } from "../example-projects";

const root = join(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

function blocks(language: string): string[] {
    return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, text]) => text ?? "");
}

/** The text below a heading, up to the next. */
function section(heading: string): string {
    const [, text = ""] = readme.split(`\n## ${heading}\n`);
    return text.split("\n## ")[0] ?? "";
}

/** The tables, each as its rows of cells; code blocks have none. */
function tables(): string[][][] {
    const prose = readme.replace(/^```.*?^```$/gms, "");
    return [...prose.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) => table.trimEnd().split("\n").map(cells));
}

/** What is between the bars of a row; an escaped bar belongs to its cell. */
function cells(row: string): string[] {
    return row.split(/(?<!\\)\|/).slice(1, -1);
}

describe("README.md", () => {
    it("begins with the quickstart, as it is in examples/", () => {
        assert.equal(blocks("ts")[0], readFileSync(join(root, "examples/quickstart/index.ts"), "utf8"));
    });

    it("has the quickstart's role in Python, as it is in examples/", () => {
        const program = readFileSync(join(root, "examples/quickstart/python/__main__.py"), "utf8");
        const [role = "", ...others] = blocks("python");
        assert.ok(role !== "" && program.includes(role));
        assert.deepEqual(others, []);
    });

    it("shows what npm run preview prints", () => {
        const { stdout } = spawnSync("npm", ["run", "--silent", "preview"], { cwd: root, encoding: "utf8" });
        for (const part of (blocks("text")[0] ?? "").split("…\n")) {
            assert.ok(stdout.includes(part), `${part}\nis not in\n${stdout}`);
        }
    });

    it("links every example's project, and no folder that is none", () => {
        const linked = [...readme.matchAll(/^\| \[(.+?)\]\(examples\/(.+?)\)/gm)];
        assert.deepEqual(linked.map(([, , path]) => path).sort(), [...exampleProjects].sort());
        for (const [, name, path] of linked) {
            assert.equal(name, path);
        }
    });

    it("names the functions that ask AWS and are answered in a preview", () => {
        const source = readFileSync(join(root, "cli/answers.ts"), "utf8");
        const answered = [...source.matchAll(/"aws:[^"]*:(get\w+)"/g)].map(([, name]) => name);
        const [, listed = ""] = /are refused, but for ([^.]*)\./.exec(readme) ?? [];
        assert.deepEqual([...listed.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort(), answered.sort());
    });

    it("has as many columns in each row of a table as in its header", () => {
        assert.ok(tables().length > 3);
        for (const [header = [], ...rows] of tables()) {
            for (const row of rows) {
                assert.equal(row.length, header.length, row.join("|"));
            }
        }
    });

    it("names every argument", () => {
        const source = readFileSync(join(root, "components/redshift-role-args.ts"), "utf8");
        const [, args = ""] = source.split("export interface RedshiftRoleArgs");
        const names = [...args.matchAll(/^ {4}(\w+)\?:/gm)].map(([, name]) => name);
        const listed = [...section("Arguments of `RedshiftRole`").matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
        assert.ok(names.length > 15);
        for (const name of names) {
            assert.ok(listed.includes(name), name);
        }
    });
});
