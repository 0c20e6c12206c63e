import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** The package as npm packs it, installed into an empty project as a newcomer would. */
describe("The packed package, in an empty project", () => {
    let project: string;
    let files: string[];

    before(() => {
        project = mkdtempSync(join(tmpdir(), "redshift-iam-consumer-"));
        const packed = run(root, "npm", "pack", "--json", "--silent", "--pack-destination", project);
        const [{ filename, files: list } = { filename: "", files: [] }] = JSON.parse(
            packed.slice(packed.indexOf("[\n")),
        ) as Packed[];
        files = list.map(({ path }) => path);
        writeFileSync(join(project, "package.json"), '{ "name": "consumer", "private": true }');
        const tools = ["typescript@6", "ts-node@10", "@types/node@20"];
        run(project, "npm", "install", "--no-audit", "--no-fund", `./${filename}`, ...tools);
        cpSync(join(root, "examples/quickstart"), project, { recursive: true });
    });

    after(() => {
        rmSync(project, { recursive: true, force: true });
    });

    it("holds what is built from the sources, and the documents, and nothing else", () => {
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
        const unexpected = files.filter(
            (file) =>
                !/^dist\/(index|(association|chain|cli|components|diagnose|explain|permissions|problems|role|sql|trust)\/.+)\.(js|d\.ts)$/.test(
                    file,
                ) && ![...documents, "package.json"].includes(file),
        );
        assert.deepEqual(unexpected, []);
        assert.ok(files.includes("dist/index.js") && files.includes("dist/trust/index.d.ts"));
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

    it("can be imported as an ES module", () => {
        const script = 'import { RedshiftRole } from "pulumi-redshift-iam"; console.log(RedshiftRole.name);';
        assert.equal(run(project, process.execPath, "--input-type=module", "-e", script), "RedshiftRole\n");
    });
});

interface Packed {
    filename: string;
    files: { path: string }[];
}

function run(cwd: string, command: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
    assert.equal(status, 0, `${command} ${args.join(" ")}\n${stdout}\n${stderr}`);
    return stdout;
}
