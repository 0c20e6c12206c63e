import assert from "node:assert/strict";
import { cpSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { createProgram, flattenDiagnosticMessageText, ModuleKind, SourceFile } from "typescript";
import { newcomersProject, packed, root, run } from "./packed";

/** The package as npm packs it, installed into an empty project as a newcomer would. */
describe("The packed package, in an empty project", () => {
    let project: string;
    let installed: string;
    let entries: Entry[];
    let declarations: Declarations;

    before(() => {
        project = newcomersProject();
        cpSync(join(root, "examples/quickstart"), project, { recursive: true });
        installed = join(project, "node_modules/pulumi-redshift-iam");
        const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as Manifest;
        entries = Object.values(exports).filter((entry) => typeof entry !== "string");
        declarations = declarationsFrom(
            installed,
            entries.map(({ types }) => types),
        );
    });

    it("holds what its exports and its command lead to, the documents, and nothing else", () => {
        const guides = [
            "adopting",
            "associations",
            "diagnosing",
            "errors",
            "explain",
            "findings",
            "permissions",
            "role-chaining",
        ];
        const documents = ["README.md", "LICENSE", "CHANGELOG.md", ...guides.map((name) => `docs/${name}.md`)];
        const scripts = scriptsFrom(installed, ["./dist/cli/main.js", ...entries.map((entry) => entry.default)]);
        const expected = ["package.json", ...documents, ...scripts, ...declarations.paths];
        assert.deepEqual([...packed().files].sort(), expected.sort());
    });

    it("is under 200 kB, packed", () => {
        const { size } = packed();
        assert.ok(size < 200_000, `${size} bytes`);
    });

    it("has declarations that refer to nothing that is not there", () => {
        assert.deepEqual(declarations.errors, []);
    });

    it("compiles the quickstart", () => {
        const config = {
            compilerOptions: { module: "nodenext", target: "es2022", strict: true, types: ["node"], outDir: "bin" },
            files: ["index.ts"],
        };
        writeFileSync(join(project, "tsconfig.json"), JSON.stringify(config));
        run(project, "npx", "tsc");
    });

    it("previews the quickstart in TypeScript", () => {
        const preview = run(project, "npx", "pulumi-redshift-iam", "preview", "--json");
        const expected: unknown = JSON.parse(readFileSync(join(root, "examples/quickstart/preview.json"), "utf8"));
        assert.deepEqual(JSON.parse(preview), expected);
    });

    it("previews the quickstart compiled to JavaScript", () => {
        writeFileSync(join(project, "Pulumi.yaml"), "name: quickstart\nruntime: nodejs\nmain: bin\n");
        const preview = run(project, "npx", "pulumi-redshift-iam", "preview", "--json");
        const expected: unknown = JSON.parse(readFileSync(join(root, "examples/quickstart/preview.json"), "utf8"));
        assert.deepEqual(JSON.parse(preview), expected);
    });

    it("gives trustPolicy without loading Pulumi", () => {
        const script = `
            const { trustPolicy } = require("pulumi-redshift-iam/trust");
            const loaded = Object.keys(require.cache).filter((file) => file.includes("@pulumi"));
            console.log(JSON.stringify([trustPolicy({}).Version, loaded.length]));`;
        assert.equal(run(project, process.execPath, "-e", script), '["2012-10-17",0]\n');
    });

    it("gives the SQL without loading Pulumi", () => {
        const script = `
            const { iamRoleClause } = require("pulumi-redshift-iam/sql");
            const loaded = Object.keys(require.cache).filter((file) => file.includes("@pulumi"));
            console.log(JSON.stringify([iamRoleClause("arn:aws:iam::123456789012:role/r"), loaded.length]));`;
        const expected = `["IAM_ROLE 'arn:aws:iam::123456789012:role/r'",0]\n`;
        assert.equal(run(project, process.execPath, "-e", script), expected);
    });

    it("explains a trust policy, as a command and as a function, without loading Pulumi or the AWS SDK", () => {
        const policy = {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole" },
            ],
        };
        writeFileSync(join(project, "trust.json"), JSON.stringify(policy));
        const output = run(project, "npx", "pulumi-redshift-iam", "explain", "trust.json", "--format", "json");
        const { roles } = JSON.parse(output) as { roles: { findings: { rule: string }[] }[] };
        assert.deepEqual(
            roles.map(({ findings }) => findings.map(({ rule }) => rule)),
            [["trust.unrestricted"]],
        );
        const script = `
            const { findingsOf } = require("pulumi-redshift-iam/explain");
            const found = findingsOf({ name: "r", trustPolicy: require("fs").readFileSync("trust.json", "utf8") });
            const loaded = Object.keys(require.cache).filter((file) => /@pulumi|@aws-sdk|@smithy/.test(file));
            console.log(JSON.stringify([found.map(({ rule }) => rule), loaded.length]));`;
        assert.equal(run(project, process.execPath, "-e", script), '[["trust.unrestricted"],0]\n');
    });

    it("gives the associations without loading Pulumi", () => {
        const script = `
            const { clusterRoleAssociations } = require("pulumi-redshift-iam/association");
            const { diff } = clusterRoleAssociations({ get: () => undefined, log: () => undefined });
            const one = { clusterIdentifier: "c", region: "us-east-1", roleArn: "arn:aws:iam::123456789012:role/r" };
            const loaded = Object.keys(require.cache).filter((file) => file.includes("@pulumi"));
            console.log(JSON.stringify([diff(one, { ...one, region: "eu-west-1" }).replaces, loaded.length]));`;
        assert.equal(run(project, process.execPath, "-e", script), '[["region"],0]\n');
    });

    it("loads no client of the AWS SDK with the components", () => {
        const script = `
            require("pulumi-redshift-iam");
            const loaded = Object.keys(require.cache).filter((file) => /@aws-sdk|@smithy/.test(file));
            console.log(loaded.length);`;
        assert.equal(run(project, process.execPath, "-e", script), "0\n");
    });

    it("gives Pulumi a text for the state that needs nothing of what it is built into", () => {
        const script = `
            const { runtime } = require("@pulumi/pulumi");
            const { ClusterRoleAssociation } = require("pulumi-redshift-iam");
            const newResource = ({ inputs }) => {
                process.stdout.write(inputs.__provider ?? "");
                return { id: "id", state: inputs };
            };
            runtime.setMocks({ newResource, call: ({ inputs }) => inputs });
            const cluster = { clusterIdentifier: "c", region: "us-east-1" };
            new ClusterRoleAssociation("a", { cluster, roleArn: "arn:aws:iam::123456789012:role/r" });`;
        const text = run(project, process.execPath, "-e", script);
        const functions = [...text.matchAll(/^function (\w+)/gm)].map(([, name]) => name);
        assert.deepEqual(
            functions.filter((name) => !/^__f\d$/.test(name ?? "")),
            ["__untraced"],
        );
        assert.deepEqual(text.match(/\w*require\w*\([^)]*\)/g), ['require("node:module")']);
        assert.ok(text.length < 4000, `${text.length} characters`);
    });
});

interface Manifest {
    exports: Record<string, Entry | string>;
}

interface Entry {
    types: string;
    default: string;
}

interface Declarations {
    paths: string[];
    errors: string[];
}

/** The files of JavaScript that `entries` lead to, themselves among them. */
function scriptsFrom(folder: string, entries: string[]): string[] {
    const { resolve } = createRequire(join(folder, "package.json"));
    const reached = new Set(entries.map((entry) => resolve(entry)));
    // The loop goes on to what is added in it.
    for (const file of reached) {
        for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(/require\("(\.[^"]+)"\)/g)) {
            reached.add(createRequire(file).resolve(specifier));
        }
    }
    return [...reached].map((file) => pathIn(folder, file));
}

/** The declarations that the compiler reads for `entries`, and what it finds wrong in them. */
function declarationsFrom(folder: string, entries: string[]): Declarations {
    const program = createProgram(
        entries.map((entry) => join(folder, entry)),
        { module: ModuleKind.NodeNext, strict: true, types: ["node"] },
    );
    const own = program.getSourceFiles().filter(({ fileName }) => !pathIn(folder, fileName).startsWith(".."));
    const errorsOf = (file: SourceFile) =>
        program
            .getSemanticDiagnostics(file)
            .map(({ messageText }) => `${file.fileName}: ${flattenDiagnosticMessageText(messageText, "\n")}`);
    return { paths: own.map(({ fileName }) => pathIn(folder, fileName)), errors: own.flatMap(errorsOf) };
}

function pathIn(folder: string, file: string): string {
    return relative(realpathSync(folder), file).split(sep).join("/");
}
