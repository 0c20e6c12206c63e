import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClusterRoleAssociation } from "../../index";
import { Bench } from "./bench";
import { arn, ours } from "./warehouse";

const root = join(__dirname, "../..");
const mine = arn("mine");

function program(name = "mine") {
    return () => {
        new ClusterRoleAssociation(name, { cluster: { clusterIdentifier: "examplecluster" }, roleArn: mine });
        return Promise.resolve({});
    };
}

/** A program's folder, with Pulumi installed in it. */
function programFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "redshift-iam-program-"));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(join(root, "node_modules/@pulumi"), join(folder, "node_modules/@pulumi"));
    return folder;
}

/** Installs another version of this package, which tells of itself. */
function installOther(folder: string): void {
    const installed = join(folder, "node_modules/pulumi-redshift-iam");
    cpSync(join(root, "dist"), join(installed, "dist"), { recursive: true });
    cpSync(join(root, "package.json"), join(installed, "package.json"));
    symlinkSync(join(root, "node_modules"), join(installed, "node_modules"));
    const main = join(installed, "dist/association/index.js");
    writeFileSync(main, `${readFileSync(main, "utf8")}\nconsole.log("This is another version.");\n`);
}

describe("What the state holds of an association", () => {
    const bench = Bench.forEachTest();
    let folder: string;

    beforeEach(() => {
        folder = programFolder();
    });

    afterEach(() => {
        rmSync(folder, { recursive: true });
    });

    it("is no secret, and no logic but a stub", async () => {
        await bench.up(program());
        const entry = await bench.stack.entry("mine-association");
        const text = JSON.stringify(entry);
        for (const secret of ["secret of test", "accessKey", "secretKey", "127.0.0.1"]) {
            assert.ok(!text.includes(secret), secret);
        }
        const { __provider: stub, ...inputs } = entry?.inputs ?? {};
        const properties = {
            clusterIdentifier: "examplecluster",
            defaultRole: false,
            region: "us-east-1",
            roleArn: mine,
        };
        assert.deepEqual(inputs, properties);
        assert.deepEqual(entry?.outputs, { ...properties, __provider: stub });
        assert.ok(String(stub).length < 4000, String(String(stub).length));
        assert.doesNotMatch(String(stub), /IamRoles|Describe|aws-sdk/);
    });

    it("makes no diff when the stub's text changes", async () => {
        await bench.up(program());
        await bench.stack.edit((state) => state.replaceAll("got none", "got nothing at all"));
        const entry = await bench.stack.entry("mine-association");
        assert.match(String(entry?.inputs?.["__provider"]), /got nothing at all/);
        bench.plane.takeCalls();
        const preview = await bench.stack.preview(program());
        assert.deepEqual([preview.failed, preview.steps["mine-association"]], [false, "same"]);
        assert.equal((await bench.up(program())).steps["mine-association"], "same");
        assert.deepEqual(bench.plane.takeCalls(), []);
        // Refresh and destroy run the text that the state holds.
        await bench.stack.edit((state) => state.replaceAll("got none", "got nothing at all"));
        assert.equal((await bench.stack.refresh()).steps["mine-association"], "same");
        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual(ours(bench.cluster()), []);
    });

    it("makes no diff when another version of the package is installed, and that version does the rest", async () => {
        await bench.up(program());
        bench.plane.takeCalls();
        installOther(folder);
        await bench.stack.moveTo(folder);
        const { steps, messages } = await bench.up(program());
        assert.equal(steps["mine-association"], "same");
        assert.deepEqual(bench.plane.takeCalls(), []);
        assert.ok(messages.includes("This is another version."), messages.join("\n"));
        const destroy = await bench.stack.destroy();
        assert.deepEqual([destroy.failed, ours(bench.cluster())], [false, []]);
        assert.ok(destroy.messages.includes("This is another version."), destroy.messages.join("\n"));
    });

    it("says what to do where the package is not installed beside the program", async () => {
        await bench.stack.moveTo(folder);
        const two = () => {
            for (const name of ["mine", "other"]) {
                const cluster = { clusterIdentifier: "examplecluster" };
                new ClusterRoleAssociation(name, { cluster, roleArn: arn(name) });
            }
            return Promise.resolve({});
        };
        const { failed, errors } = await bench.stack.preview(two);
        assert.equal(failed, true);
        // Pulumi configures a dynamic provider once, whether or not that works: the second one said "reading 'check'".
        const told = Object.entries(errors).filter(([name]) => name.endsWith("-association"));
        assert.ok(told.length > 0);
        for (const [name, texts] of told) {
            assert.match(texts.join(), /must have pulumi-redshift-iam installed, got none\./, name);
        }
    });
});
