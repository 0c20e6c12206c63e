import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explainCommand } from "../../../../cli/explain/command";
import { Report } from "../../../../cli/explain/report";
import { deployed, everyone, lambda, stackExport, user1 } from "./files";

describe("explain", () => {
    let folder: string;
    const file = (name: string) => join(folder, name);

    before(() => {
        folder = mkdtempSync(join(tmpdir(), "explain-"));
        writeFileSync(file("policy.json"), user1);
        writeFileSync(
            file("stack.json"),
            stackExport(deployed("load", user1), deployed("wide", everyone), deployed("function", lambda)),
        );
        writeFileSync(file("later.json"), stackExport(deployed("load", everyone), deployed("new", everyone)));
    });

    after(() => {
        rmSync(folder, { recursive: true });
    });

    async function json(...args: string[]): Promise<Report> {
        const { output, exitCode } = await explainCommand.run([...args, "--format", "json"]);
        assert.equal(exitCode, 0);
        return JSON.parse(output) as Report;
    }

    const user1Of = {
        kind: "dbUser",
        who: "user1",
        pattern: false,
        warehouse: "cluster",
        cluster: "examplecluster",
        region: "us-east-1",
        accountId: "123456789012",
        only: [],
        statement: 0,
    };
    const everybody = { ...user1Of, who: "*", cluster: "*", region: "*", accountId: "*" };

    it("tells of each role who may assume it, its size, and what it is associated with", async () => {
        const { roles, notes, ...rest } = await json(file("stack.json"));
        assert.deepEqual(rest, {});
        assert.deepEqual(notes, ["1 other role that Redshift cannot assume."]);
        const [load, wide] = roles;
        assert.deepEqual(
            { ...load, findings: [] },
            {
                name: "load",
                arn: "arn:aws:iam::123456789012:role/load",
                trustPolicySize: 250,
                trustPolicyQuota: 2048,
                associations: [],
                assumers: [user1Of],
                findings: [],
            },
        );
        assert.deepEqual(wide?.assumers, [everybody]);
    });

    it("says what should make people look twice", async () => {
        const { roles } = await json(file("stack.json"), "--role", "wide");
        assert.ok(roles[0]?.findings.some(({ rule }) => rule === "trust.unrestricted"));
    });

    it("counts the trust policy as compact JSON", async () => {
        const pretty = JSON.stringify(JSON.parse(user1), null, 4);
        writeFileSync(file("pretty.json"), stackExport(deployed("load", pretty)));
        const { roles } = await json(file("pretty.json"));
        assert.equal(roles[0]?.trustPolicySize, 250);
    });

    it("tells of one role where it is asked for one", async () => {
        const { roles, notes } = await json(file("stack.json"), "--role", "wide");
        assert.deepEqual([roles.map(({ name }) => name), notes], [["wide"], []]);
    });

    const user2 = ["--role", "load", "--user", "user2", "--cluster", "examplecluster"];

    it("answers a question about one role", async () => {
        const { roles, question } = await json(file("stack.json"), ...user2);
        assert.deepEqual(
            roles.map(({ name }) => name),
            ["load"],
        );
        const { reasons = [], ...answered } = question ?? {};
        assert.deepEqual(answered, {
            role: "load",
            user: "user2",
            cluster: "examplecluster",
            region: "us-east-1",
            account: "123456789012",
            allowed: false,
        });
        assert.equal(reasons.length, 1);
        assert.match(reasons[0] ?? "", /^Statement 1 \(Allow\) does not apply: /);
    });

    for (const [args, exitCode] of [
        [[], 0],
        [["--expect", "denied"], 0],
        [["--expect", "allowed"], 2],
    ] as const) {
        it(`ends a question that is denied with ${exitCode} for ${args.join(" ") || "no expectation"}`, async () => {
            const result = await explainCommand.run([file("stack.json"), ...user2, ...args]);
            assert.equal(result.exitCode, exitCode);
            assert.match(result.output, /^denied: database user user2 of cluster examplecluster, /);
        });
    }

    it("tells who gains and who loses each role, and of the new file who may assume it", async () => {
        const { roles, difference } = await json("--diff", file("stack.json"), file("later.json"));
        assert.deepEqual(
            roles.map(({ name }) => name),
            ["load", "new"],
        );
        assert.deepEqual(difference, [
            { name: "load", gains: [everybody], loses: [], keeps: [] },
            { name: "wide", gains: [], loses: [everybody], keeps: [] },
            { name: "new", gains: [everybody], loses: [], keeps: [] },
        ]);
    });

    it("compares one role where it is asked for one, in one file or both", async () => {
        const names = async (role: string) => {
            const { difference = [] } = await json("--diff", file("stack.json"), file("later.json"), "--role", role);
            return difference.map(({ name }) => name);
        };
        assert.deepEqual([await names("load"), await names("wide"), await names("new")], [["load"], ["wide"], ["new"]]);
        const { difference } = await json("--diff", file("policy.json"), file("stack.json"), "--role", "load");
        assert.deepEqual(difference, [{ name: "load", gains: [], loses: [], keeps: [user1Of] }]);
    });

    it("compares a role that Redshift cannot assume where it is asked for it", async () => {
        const { difference } = await json("--diff", file("stack.json"), file("stack.json"), "--role", "function");
        assert.deepEqual(
            difference?.map(({ name, keeps }) => [name, keeps.map(({ who }) => who)]),
            [["function", ["lambda.amazonaws.com"]]],
        );
    });

    it("compares a role of IAM with one that has another name in the other file", async () => {
        const role = { RoleName: "load-1234567", AssumeRolePolicyDocument: JSON.parse(user1) as unknown };
        writeFileSync(file("role.json"), JSON.stringify({ Role: role }));
        const { difference } = await json("--diff", file("role.json"), file("stack.json"), "--role", "load");
        assert.deepEqual(difference, [{ name: "load", gains: [], loses: [], keeps: [user1Of] }]);
    });

    for (const [what, args, message] of [
        [
            "a role that neither file has",
            ["--diff", "stack.json", "later.json", "--role", "none"],
            '--role must name one of the file\'s roles, got "none". Type --role load or --role wide.',
        ],
        [
            "a role that the one file that names roles does not have",
            ["--diff", "policy.json", "later.json", "--role", "none"],
            '--role must name one of the file\'s roles, got "none". Type --role load or --role new.',
        ],
        [
            "a question about no role of several",
            ["stack.json", "--user", "u", "--cluster", "c"],
            "--role must name one of the file's roles, got nothing. Type --role load or --role wide.",
        ],
    ] as const) {
        it(`refuses ${what}`, async () => {
            const paths = args.map((arg) => (arg.endsWith(".json") ? file(arg) : arg));
            await assert.rejects(explainCommand.run(paths), { message });
        });
    }

    it("refuses a file that is not there, and a folder", async () => {
        await assert.rejects(explainCommand.run([file("none.json")]), {
            message: `${file("none.json")} must be a file that can be read, got none. Type - to read what is piped in.`,
        });
        await assert.rejects(explainCommand.run([folder]), {
            message: `${folder} must be a file that can be read, got a folder.`,
        });
    });
});
