import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRuntime } from "../../../plugin/project-runtime";

describe("The runtime of the project that a plugin is started in", () => {
    let folder: string;

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "redshift-iam-project-"));
    });

    afterEach(() => {
        rmSync(folder, { recursive: true });
    });

    for (const [file, text] of [
        ["Pulumi.yaml", "name: shop\nruntime: python\n"],
        ["Pulumi.yml", "name: shop\nruntime: 'python' # for the data team\n"],
        ["Pulumi.yaml", "runtime:\n  name: python\n  options:\n    virtualenv: venv\nname: shop\n"],
        ["Pulumi.yaml", 'name: shop\nruntime: { name: "python" }\n'],
        ["Pulumi.json", '{ "name": "shop", "runtime": "python" }'],
        ["Pulumi.json", '{\n  "name": "shop",\n  "runtime": { "name": "python" }\n}'],
    ] as const) {
        it(`is read from ${file}: ${JSON.stringify(text)}`, () => {
            writeFileSync(join(folder, file), text);
            assert.equal(projectRuntime(folder), "python");
        });
    }

    it("is that of the project around a folder, such as that of main", () => {
        writeFileSync(join(folder, "Pulumi.yaml"), "name: shop\nruntime: go\nmain: program\n");
        mkdirSync(join(folder, "program/deeper"), { recursive: true });
        assert.equal(projectRuntime(join(folder, "program/deeper")), "go");
    });

    it("is nothing where there is no project, and where the project says none", () => {
        assert.equal(projectRuntime(folder), undefined);
        writeFileSync(join(folder, "Pulumi.yaml"), "name: runtime-of-ours\n");
        assert.equal(projectRuntime(folder), undefined);
    });
});
