import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

describe("docs/api", () => {
    const made = mkdtempSync(join(tmpdir(), "api-reference-"));
    after(() => {
        rmSync(made, { recursive: true });
    });

    it("is what npm run docs:api makes of the docstrings, which no public member lacks", () => {
        const { status, stderr, stdout } = spawnSync("npm", ["run", "docs:api", "--", "--out", made], {
            cwd: root,
            encoding: "utf8",
        });
        assert.equal(status, 0, `${stdout}${stderr}`);
        assert.deepEqual(pagesIn(join(root, "docs/api")), pagesIn(made), "Run npm run docs:api, and commit docs/api.");
    });

    it("has a page for every export of package.json, and no other", () => {
        const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: object };
        const pages = Object.keys(exports)
            .filter((path) => path !== "./package.json")
            .map((path) => `${join("pulumi-redshift-iam", path)}.md`);
        assert.deepEqual(Object.keys(pagesIn(join(root, "docs/api"))), ["README.md", ...pages].sort());
    });
});

/** Each page's text, by its path. */
function pagesIn(folder: string): Record<string, string> {
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
    return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
