import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectWith, root, run } from "./packed";

const pinned = "7.2.0";

/**
 * The package beside an older @pulumi/aws than npm would choose, as in a program that pins it. There is no TypeScript, as in
 * one written in JavaScript: Pulumi then reads dynamic providers with the 3.8 that it brings.
 */
describe(`The packed package, in a project that has @pulumi/aws ${pinned}`, () => {
    let project: string;

    before(() => {
        project = projectWith("other-aws", "--save-exact", `@pulumi/aws@${pinned}`, "@types/node@20");
        cpSync(join(root, "examples/quickstart"), project, { recursive: true });
    });

    it("uses the project's copies of @pulumi/aws and @pulumi/pulumi, and brings none", () => {
        const query = '[name="@pulumi/aws"], [name="@pulumi/pulumi"]';
        const found = JSON.parse(run(project, "npm", "query", query)) as {
            name: string;
            version: string;
            location: string;
        }[];
        assert.deepEqual(found.map(({ location }) => location).sort(), [
            "node_modules/@pulumi/aws",
            "node_modules/@pulumi/pulumi",
        ]);
        assert.equal(found.find(({ name }) => name === "@pulumi/aws")?.version, pinned);
    });

    it("compiles the quickstart, and previews it", () => {
        // With the declarations of this @pulumi/aws itself, TypeScript 6 finds a fault.
        const compilerOptions = {
            skipLibCheck: true,
            module: "nodenext",
            target: "es2022",
            strict: true,
            types: ["node"],
            outDir: "bin",
        };
        writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
        run(project, process.execPath, join(root, "node_modules/typescript/bin/tsc"));
        writeFileSync(join(project, "Pulumi.yaml"), "name: quickstart\nruntime: nodejs\nmain: bin\n");
        const preview = run(project, "npx", "pulumi-redshift-iam", "preview", "--json");
        const expected: unknown = JSON.parse(readFileSync(join(root, "examples/quickstart/preview.json"), "utf8"));
        assert.deepEqual(JSON.parse(preview), expected);
    });
});
