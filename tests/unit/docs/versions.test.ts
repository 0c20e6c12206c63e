import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examplesInEveryLanguage } from "../../example-projects";

const root = join(__dirname, "../../..");
const followers = [
    "package-lock.json",
    "plugin/package.json",
    "plugin/schema.json",
    "policy-pack/package.json",
    "policy-pack/package-lock.json",
    "README.md",
    "docs/_index.md",
    "docs/installation-configuration.md",
    "docs/registry/installation-configuration.md",
    ...examplesInEveryLanguage.flatMap((name) =>
        ["python", "go", "yaml"].map((language) => `examples/${name}/${language}/Pulumi.yaml`),
    ),
];

/** A version of the package, its plugin or its policy pack: beside its name, of a dependency on it, or the plugin's tag. */
const ownVersion =
    /(?<=redshift-iam[\w-]*"(?:,\s+"version")?: "\^?)\d+\.\d+\.\d+(?=")|(?<=redshift-iam\/plugin@v)\d+\.\d+\.\d+/g;

describe("The versions that follow the package's", () => {
    it("are the same", () => {
        const [version] = read(root, "package.json").match(ownVersion) ?? [];
        for (const file of followers) {
            const found = read(root, file).match(ownVersion) ?? [];
            assert.deepEqual([...new Set(found)], [version], `${file}. Run node .github/versions.mjs.`);
        }
    });

    describe("at a release", () => {
        let project: string;

        before(() => {
            project = mkdtempSync(join(tmpdir(), "redshift-iam-release-"));
            for (const file of [...followers, "CHANGELOG.md"]) cpSync(join(root, file), join(project, file));
            writeFileSync(join(project, "package.json"), read(root, "package.json").replace(ownVersion, "99.8.7"));
            writeVersions(project);
        });

        after(() => {
            rmSync(project, { recursive: true });
        });

        for (const file of followers) {
            it(`are raised in ${file}, and nothing else is`, () => {
                assert.equal(read(project, file), read(root, file).replace(ownVersion, "99.8.7"));
            });
        }

        it("date what is unreleased in the changelog, once", () => {
            const changelog = read(project, "CHANGELOG.md");
            assert.match(changelog, /\n## \[Unreleased\]\n\n## \[99\.8\.7\] - \d{4}-\d{2}-\d{2}\n\n/);
            writeVersions(project);
            assert.equal(read(project, "CHANGELOG.md"), changelog);
        });
    });
});

function read(folder: string, file: string): string {
    return readFileSync(join(folder, file), "utf8");
}

function writeVersions(project: string): void {
    const { status, stderr } = spawnSync(process.execPath, [join(root, ".github/versions.mjs")], { cwd: project });
    assert.equal(status, 0, String(stderr));
}
