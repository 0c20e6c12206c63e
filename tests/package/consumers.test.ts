import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newcomersProject, root, run } from "./packed";

const program = join(__dirname, "program.ts");
const output = "RedshiftRole IAM_ROLE default trust.unrestricted region serve\n";
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: object };
const specifiers = Object.keys(manifest.exports)
    .filter((path) => path !== "./package.json")
    .map((path) => path.replace(".", "pulumi-redshift-iam"));

interface Program {
    name: string;
    /** `.cts` is CommonJS, `.mts` an ES module; `.ts` is what the project is, and that is CommonJS. */
    files: string[];
    compilerOptions: { [option: string]: string };
}

const programs: Program[] = [
    {
        name: "CommonJS and ES modules, nodenext",
        files: ["program.cts", "program.mts"],
        compilerOptions: { module: "nodenext" },
    },
    {
        name: "an ES module, bundler",
        files: ["program.mts"],
        compilerOptions: { module: "preserve", moduleResolution: "bundler" },
    },
    {
        name: "CommonJS, node10",
        files: ["program.ts"],
        compilerOptions: { module: "commonjs", moduleResolution: "node10", ignoreDeprecations: "6.0" },
    },
];

describe("The packed package, for each kind of program", () => {
    let project: string;

    before(() => {
        project = newcomersProject();
    });

    it("is imported whole by program.ts", () => {
        const imported = readFileSync(program, "utf8").matchAll(/ from "(.*)";/g);
        assert.deepEqual([...imported].map(([, specifier]) => specifier).sort(), [...specifiers].sort());
    });

    for (const specifier of specifiers) {
        it(`gives an ES module the same names of ${specifier} as require`, () => {
            const script = `
                import { createRequire } from "node:module";
                import * as imported from "${specifier}";
                const required = createRequire(import.meta.url)("${specifier}");
                console.log(JSON.stringify([Object.keys(imported), Object.keys(required)]));`;
            const names = JSON.parse(run(project, process.execPath, "--input-type=module", "-e", script)) as string[][];
            // What Node adds to what CommonJS has.
            const added = ["default", "module.exports", "__esModule"];
            const [imported, required] = names.map((all) => all.filter((name) => !added.includes(name)).sort());
            assert.notDeepEqual(required, []);
            assert.deepEqual(imported, required);
        });
    }

    it("runs under ts-node", () => {
        const folder = programIn(project, {
            name: "ts-node",
            files: ["program.ts"],
            compilerOptions: { module: "nodenext" },
        });
        assert.equal(run(folder, process.execPath, "--require", "ts-node/register", "program.ts"), output);
    });

    for (const one of programs) {
        it(`compiles and runs: ${one.name}`, () => {
            const folder = programIn(project, one);
            run(folder, "npx", "tsc");
            for (const file of one.files) {
                assert.equal(run(folder, process.execPath, join("bin", file.replace("ts", "js"))), output, file);
            }
        });
    }
});

/** A folder of the project with the program in it, of that kind. */
function programIn(project: string, { name, files, compilerOptions }: Program): string {
    const folder = join(project, "programs", name);
    mkdirSync(folder, { recursive: true });
    for (const file of files) copyFileSync(program, join(folder, file));
    const common = { target: "es2022", strict: true, skipLibCheck: true, types: ["node"], rootDir: ".", outDir: "bin" };
    const config = { compilerOptions: { ...common, ...compilerOptions }, files };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    return folder;
}
