import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { explainCommand } from "../../cli/explain/command";
import { previewCommand } from "../../cli/preview-command";
import { exampleProjects } from "../example-projects";

const root = join(__dirname, "../..");

/** The command line as a process, built. */
function cli(args: string[], input = ""): [status: number | null, stdout: string, stderr: string] {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli/main.js", ...args], {
        cwd: root,
        encoding: "utf8",
        input,
    });
    return [status, stdout, stderr];
}

function build(): void {
    const { status, stdout } = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, encoding: "utf8" });
    assert.equal(status, 0, stdout);
}

describe("The command line", () => {
    before(build);

    const usage = `pulumi-redshift-iam COMMAND

  preview    what a Pulumi program would deploy, without an AWS account
  explain    who may assume each role, read from a trust policy, a preview or a stack's state
  diagnose   why a database user cannot use a role, asked of AWS

pulumi-redshift-iam COMMAND --help says more; pulumi-redshift-iam --version says which version this is.
`;

    it("says which commands there are, without one and with another", () => {
        assert.deepEqual(cli([]), [1, "", usage]);
        assert.deepEqual(cli(["explane"]), [1, "", usage]);
        assert.deepEqual(cli(["--help"]), [0, usage, ""]);
        assert.deepEqual(cli(["-h"]), [0, usage, ""]);
    });

    it("says of a command what it takes", () => {
        assert.deepEqual(cli(["preview", "--help"]), [0, `${previewCommand.usage}\n`, ""]);
        assert.deepEqual(cli(["explain", "FILE", "--help"]), [0, `${explainCommand.usage}\n`, ""]);
        assert.deepEqual(cli(["explain", "-h"]), [0, `${explainCommand.usage}\n`, ""]);
    });

    it("says which version it is, the package's", () => {
        const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
        assert.deepEqual(cli(["--version"]), [0, `${version}\n`, ""]);
    });

    for (const command of ["preview", "explain"]) {
        it(`says where the options of ${command} are to whom types another`, () => {
            const message = `Unknown option '--foo'. pulumi-redshift-iam ${command} --help has the options.\n`;
            assert.deepEqual(cli([command, "--foo"]), [1, "", message]);
        });
    }

    it("says what a preview takes to whom gives it two folders", () => {
        assert.deepEqual(cli(["preview", "a", "b"]), [1, "", `${previewCommand.usage}\n`]);
    });
});

describe("explain, as a process,", () => {
    before(build);

    const user1 =
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"arn:aws:redshift:us-east-1:123456789012:dbuser:examplecluster/user1"}}}]}';

    it("reads what is piped in, and ends with 0", () => {
        const [status, stdout, stderr] = cli(["explain", "-"], user1);
        assert.deepEqual([status, stderr], [0, ""]);
        assert.equal(
            stdout,
            `role
  Trust policy: 250 of the 2,048 characters that IAM allows
  Associated with: not known
  Who may assume it:
    Who    Cluster or workgroup    Region     Account
    user1  cluster examplecluster  us-east-1  123456789012
  Findings: none
`,
        );
    });

    for (const [user, expected, status] of [
        ["user1", "allowed", 0],
        ["user1", "denied", 2],
        ["user2", "denied", 0],
        ["user2", "allowed", 2],
    ] as const) {
        it(`ends with ${status} where ${user} is expected to be ${expected}`, () => {
            const args = ["explain", "-", "--user", user, "--cluster", "examplecluster", "--expect", expected];
            const [got, stdout, stderr] = cli(args, user1);
            const answer = user === "user1" ? "allowed" : "denied";
            assert.deepEqual([got, stdout.split(":")[0], stderr], [status, answer, ""]);
        });
    }

    it("ends with 1 and the message alone on stderr for what it cannot read", () => {
        assert.deepEqual(cli(["explain", "nowhere.json"]), [
            1,
            "",
            "nowhere.json must be a file that can be read, got none. Type - to read what is piped in.\n",
        ]);
        assert.deepEqual(cli(["explain", "-"], "Updating (dev):\n"), [
            1,
            "",
            `What is piped in must be JSON, one of these, got "Updating (dev):\\n".
  a trust policy        { "Version", "Statement" }    aws iam get-role --role-name NAME
  a stack's preview     { "steps" }                   pulumi preview --json --show-sames
  a stack's state       { "version", "deployment" }   pulumi stack export
  an offline preview    { "resources", "outputs" }    npx pulumi-redshift-iam preview --json
`,
        ]);
    });

    it("compares what is piped in with a file", () => {
        const [status, stdout] = cli(["explain", "--diff", "-", "examples/quickstart/preview.json"], user1);
        assert.equal(status, 0);
        assert.equal(
            stdout,
            `copy-unload-role
    Who           Cluster or workgroup    Region     Account
  + user2         cluster examplecluster  us-east-1  123456789012
  + user1, user2  cluster examplecluster  us-west-2  123456789012
    user1         cluster examplecluster  us-east-1  123456789012
`,
        );
    });

    it("loads neither Pulumi nor the AWS SDK, which take their time", () => {
        const script = 'require("./dist/cli/explain/command"); console.log(Object.keys(require.cache).join("\\n"))';
        const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
        assert.match(stdout, /cli\/explain\/command\.js/);
        assert.doesNotMatch(stdout, /node_modules\//);
    });
});

describe("explain, of every example's preview,", () => {
    before(build);

    const etl = ["etl of examplecluster in us-east-1"];
    /** As each example's program has it: of its roles, who may assume them. */
    const expected: Record<string, Record<string, string[]>> = {
        adopt: { "AmazonRedshift-CommandsAccessRole-20260101T000000": etl },
        "all-users": { "copy-unload-role": ["* of * in *"] },
        chaining: { "entry-role": etl },
        "cross-account/lake": {},
        "cross-account/warehouse": { "lake-entry": etl },
        "existing-policies": { "nightly-load": etl },
        "least-privilege": { "warehouse-role": etl },
        "one-region": { "eu-loader-role": ["loader of sales-eu in eu-central-1"] },
        "own-cluster": {
            "copy-unload-role": ["awsuser of warehouse in us-east-1", "IAM:alice of warehouse in us-east-1"],
        },
        quickstart: {
            "copy-unload-role": [
                "user1 of examplecluster in us-east-1",
                "user2 of examplecluster in us-east-1",
                "user1 of examplecluster in us-west-2",
                "user2 of examplecluster in us-west-2",
            ],
        },
        serverless: {
            "analytics-load-role": [
                "etl of examplecluster in us-east-1",
                "IAMR:Analyst of examplecluster in us-east-1",
                "etl of d9378efb-6423-9e59-1cbe-b2139ff0d1ad in us-east-1",
                "IAMR:Analyst of d9378efb-6423-9e59-1cbe-b2139ff0d1ad in us-east-1",
            ],
        },
        "serverless-namespace": { "analytics-load-role": ["* of * in *", "* of * in *"] },
        "several-clusters": {
            "loader-role": [
                "loader of sales in us-east-1",
                "IAMR:Pipeline of sales in us-east-1",
                "loader of sales in eu-west-1",
                "etl_* of reporting in eu-west-1",
            ],
        },
        "shared-cluster/ingest": { "ingest-role": ["etl_* of examplecluster in us-east-1"] },
        "shared-cluster/reporting": { "reporting-role": ["dashboard of examplecluster in us-east-1"] },
    };

    for (const project of exampleProjects) {
        it(`tells who may assume the roles of examples/${project}`, () => {
            const [status, stdout, stderr] = cli(["explain", `examples/${project}/preview.json`, "--format", "json"]);
            assert.deepEqual([status, stderr], [0, ""]);
            const { roles } = JSON.parse(stdout) as Report;
            const users = roles.map(({ name, assumers }) => [
                name,
                assumers.map(({ who, cluster, region }) => `${who} of ${cluster} in ${region}`),
            ]);
            assert.deepEqual(Object.fromEntries(users), expected[project]);
        });
    }
});

interface Report {
    roles: { name: string; assumers: { who: string; cluster: string; region: string }[] }[];
}
