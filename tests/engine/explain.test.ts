import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Role, RolePolicyAttachment } from "@pulumi/aws/iam";
import { ClusterIamRoles } from "@pulumi/aws/redshift";
import { ComponentResource, secret } from "@pulumi/pulumi";
import { PulumiFn, Stack } from "@pulumi/pulumi/automation";
import { ClusterRoleAssociation, RedshiftRole } from "../../index";
import { ServedPlane } from "./served-plane";
import { EngineStack } from "./stack";

const root = join(__dirname, "../..");
const everyone =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole"}]}';

/** The component, with an association of its own and one beside it. */
function component(...dbUsers: string[]): PulumiFn {
    return () => {
        const cluster = { clusterIdentifier: "examplecluster" };
        const role = new RedshiftRole("load", { cluster, dbUsers, trustPolicyQuota: 4096 });
        new ClusterRoleAssociation("more", { cluster: { clusterIdentifier: "second" }, roleArn: role.arn });
        return Promise.resolve({});
    };
}

/** The same by hand, with a role that is none of Redshift's, and one whose trust policy is a secret. */
const byHand: PulumiFn = () => {
    const role = new Role("hand", { assumeRolePolicy: everyone });
    new Role("function", { assumeRolePolicy: everyone.replace("redshift", "lambda") });
    new Role("hidden", { assumeRolePolicy: secret(everyone) });
    new RolePolicyAttachment("all", { role, policyArn: "arn:aws:iam::aws:policy/AmazonS3FullAccess" });
    new ClusterIamRoles("roles", { clusterIdentifier: "warehouse", iamRoleArns: [role.arn] });
    return Promise.resolve({});
};

/** A component whose role has the name that every other one's has. */
class Team extends ComponentResource {
    public constructor(name: string, service: string) {
        super(`acme:index:${name}`, name);
        new Role("role", { name, assumeRolePolicy: everyone.replace("redshift", service) }, { parent: this });
    }
}

/** What the Automation API calls the CLI by. */
interface Runs {
    run: (args: string[], ...rest: unknown[]) => Promise<unknown>;
}

interface Report {
    roles: {
        name: string;
        arn: string | null;
        trustPolicyQuota: number;
        associations: { kind: string; name: string }[] | null;
        assumers: { who: string; cluster: string }[];
        findings: { rule: string; message: string }[];
    }[];
    notes: string[];
    difference?: { name: string; gains: { who: string }[]; loses: { who: string }[]; keeps: { who: string }[] }[];
}

/** `npx pulumi-redshift-iam explain …` */
function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [join(root, "dist/cli/main.js"), "explain", ...args], { encoding: "utf8" });
}

/** `npx pulumi-redshift-iam explain … --format json`. */
function explain(...args: string[]): Report {
    const { status, stdout, stderr } = run(...args, "--format", "json");
    assert.deepEqual([status, stderr], [0, ""]);
    return JSON.parse(stdout) as Report;
}

describe("explain, of what the real engine prints,", () => {
    let served: ServedPlane;
    let engine: EngineStack;
    let stack: Stack;
    let folder: string;

    beforeEach(async () => {
        served = await ServedPlane.start({ applyMs: 50 });
        for (const clusterIdentifier of ["examplecluster", "second", "warehouse"]) {
            served.plane.addCluster({ clusterIdentifier, region: "us-east-1" });
        }
        engine = await EngineStack.create({ served });
        // eslint-disable-next-line @typescript-eslint/dot-notation -- of a test's own class, what only this test needs
        stack = engine["stack"];
        folder = mkdtempSync(join(tmpdir(), "explain-"));
    });

    afterEach(async () => {
        rmSync(folder, { recursive: true });
        engine.close();
        await served.stop();
    });

    function file(name: string, text: string): string {
        const path = join(folder, name);
        writeFileSync(path, text);
        return path;
    }

    /** `pulumi preview --json`: the Automation API has no option for it. */
    async function preview(program: PulumiFn, ...options: string[]): Promise<string> {
        const command = stack.workspace.pulumiCommand as unknown as Runs;
        const run = command.run.bind(command);
        command.run = (args, ...rest) => run(args[0] === "preview" ? [...args, "--json", ...options] : args, ...rest);
        try {
            return file("preview.json", (await stack.preview({ program })).stdout);
        } finally {
            command.run = run;
        }
    }

    /** `pulumi stack export`: the Automation API's shows secrets. */
    async function stackExport(): Promise<string> {
        const { pulumiCommand, workDir, envVars } = stack.workspace;
        const options = { cwd: workDir, env: { ...process.env, ...envVars } };
        const args = ["stack", "export", "--stack", "dev"];
        const { stdout } = await promisify(execFile)(pulumiCommand.command, args, options);
        return file("export.json", stdout);
    }

    const clusters = [
        { kind: "cluster", name: "examplecluster" },
        { kind: "cluster", name: "second" },
    ];
    const sorted = (associations: { kind: string; name: string }[] | null | undefined) =>
        [...(associations ?? [])].sort((one, other) => one.name.localeCompare(other.name));

    it("finds a RedshiftRole with its associations, before and after it is made", async () => {
        const before = explain(await preview(component("user1")));
        await engine.up(component("user1"));
        const after = explain(await stackExport());
        const again = explain(await preview(component("user1"), "--show-sames"));
        for (const { roles, notes } of [before, after, again]) {
            assert.deepEqual([roles.map(({ name }) => name), notes], [["load-role-1234567"], []]);
            assert.deepEqual(
                roles.map(({ assumers }) => assumers.map(({ who, cluster }) => `${who} of ${cluster}`)),
                [["user1 of examplecluster"]],
            );
            assert.deepEqual(sorted(roles[0]?.associations), clusters);
        }
        const arn = "arn:aws:iam::123456789012:role/load-role-1234567";
        assert.deepEqual(
            [before, after, again].map(({ roles }) => [roles[0]?.arn, roles[0]?.trustPolicyQuota]),
            // Before the component is made, the engine tells nothing of its outputs.
            [
                [null, 2048],
                [arn, 4096],
                [arn, 4096],
            ],
        );
    });

    it("finds a role by hand with its association and policies, and reads no secret", async () => {
        const before = explain(await preview(byHand));
        await engine.up(byHand);
        const after = explain(await stackExport());
        for (const { roles, notes } of [before, after]) {
            assert.deepEqual(
                roles.map(({ name, associations, assumers }) => [name, associations, assumers.map(({ who }) => who)]),
                [["hand-1234567", [{ kind: "cluster", name: "warehouse" }], ["*"]]],
            );
            assert.deepEqual(notes, [
                "1 other role that Redshift cannot assume.",
                "Not explained, since the trust policy is a secret: hidden-1234567.",
            ]);
            const rules = roles[0]?.findings.map(({ rule }) => rule) ?? [];
            assert.ok(rules.includes("trust.unrestricted"), rules.join());
            assert.ok(rules.includes("permissions.broad"), rules.join());
        }
    });

    it("does not know what a role that is only read is associated with", async () => {
        const theirs = { name: "theirs", path: "/", assumeRolePolicy: everyone, maxSessionDuration: 3600 };
        await engine.aws.iam.createRole(theirs);
        const program: PulumiFn = () => {
            Role.get("theirs", "theirs");
            return Promise.resolve({});
        };
        // What the engine reads, it prints in a preview after the next pulumi up.
        assert.deepEqual(explain(await preview(program)).notes, [
            "Not explained, since the trust policy is known only after pulumi up: theirs.",
        ]);
        await engine.up(program);
        const after = explain(await stackExport());
        const again = explain(await preview(program));
        for (const { roles } of [after, again]) {
            assert.deepEqual(
                roles.map(({ name, associations }) => [name, associations]),
                [["theirs", null]],
            );
        }
    });

    it("refuses a preview of a program that fails half-way", async () => {
        const program: PulumiFn = () => {
            new Role("one", { assumeRolePolicy: everyone });
            throw new Error("no such bucket");
        };
        const printed = await preview(program).then(
            () => "",
            // The Automation API has what the CLI printed on stdout after the command line.
            (error: unknown) => /^\{.*?^\}/ms.exec(String(error))?.[0] ?? "",
        );
        const { status, stdout, stderr } = run(file("failed.json", printed));
        assert.deepEqual([status, stdout], [1, ""]);
        assert.match(
            stderr,
            /^.*failed\.json must be a preview that came to its end, got one that failed: ".*no such bucket/,
        );
    });

    it("compares the roles of two components, whose resources have one name", async () => {
        await engine.up(() => {
            new Team("Lake", "redshift");
            new Team("Mart", "redshift");
            return Promise.resolve({});
        });
        const deployed = await stackExport();
        const later = await preview(() => {
            new Team("Mart", "redshift-serverless");
            return Promise.resolve({});
        });
        const { difference = [] } = explain("--diff", deployed, later);
        assert.deepEqual(difference.map(({ name, gains, loses }) => [name, gains.length, loses.length]).sort(), [
            ["Lake", 0, 1],
            ["Mart", 0, 1],
        ]);
    });

    it("compares a stack with its preview, which leaves out what does not change", async () => {
        await engine.up(component("user1", "user2"));
        const deployed = await stackExport();
        const names = (assumers: { who: string }[] | undefined) => assumers?.map(({ who }) => who);

        const [changed] = explain("--diff", deployed, await preview(component("user2", "user3"))).difference ?? [];
        assert.deepEqual(
            [changed?.name, names(changed?.gains), names(changed?.loses), names(changed?.keeps)],
            ["load-role-1234567", ["user3"], ["user1"], ["user2"]],
        );

        assert.deepEqual(explain("--diff", deployed, await preview(component("user1", "user2"))).difference, []);

        const [gone] = explain("--diff", deployed, await preview(() => Promise.resolve({}))).difference ?? [];
        assert.deepEqual([names(gone?.gains), names(gone?.loses)], [[], ["user1", "user2"]]);
    });
});
