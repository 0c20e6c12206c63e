import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { exampleFolders, exampleProjects, examplesInEveryLanguage } from "../example-projects";

const root = join(__dirname, "../..");

interface Preview {
    resources: {
        type: string;
        name: string;
        parent: string | null;
        import?: string;
        inputs: Record<string, unknown>;
    }[];
    outputs: Record<string, unknown>;
}

/** `npm run --silent preview -- …`, as a person types it. */
function preview(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync("npm", ["run", "--silent", "preview", "--", ...args], { cwd: root, encoding: "utf8" });
}

function previewJson(...args: string[]): Preview {
    const { status, stdout, stderr } = preview("--json", ...args);
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout) as Preview;
}

describe("npm run preview", () => {
    for (const project of exampleProjects) {
        it(`shows examples/${project} as it is checked in`, () => {
            const file = join(root, "examples", project, "preview.json");
            assert.deepEqual(previewJson(`examples/${project}`), JSON.parse(readFileSync(file, "utf8")));
        });

        it(`finds examples/${project} to be a project of its own`, () => {
            const yaml = readFileSync(join(root, "examples", project, "Pulumi.yaml"), "utf8");
            assert.match(yaml, new RegExp(`^name: ${basename(project)}$`, "m"));
            assert.ok(!existsSync(join(root, "examples", project, "package.json")));
        });
    }

    for (const folder of exampleFolders) {
        it(`finds examples/${folder} to have a README of five lines, and one more where it has other languages`, () => {
            const readme = readFileSync(join(root, "examples", folder, "README.md"), "utf8");
            const lines = examplesInEveryLanguage.includes(folder) ? 6 : 5;
            assert.equal(readme.trim().split("\n").filter(Boolean).length, lines);
        });
    }

    it("shows the quickstart by default: the tree, the trust policy, its size, who may assume the role", () => {
        const { status, stdout, stderr } = preview();
        assert.equal(status, 0, stderr);
        for (const line of [
            "Preview of examples/quickstart, in account 123456789012 and Region us-east-1.",
            "+  └─ redshift-iam:index:RedshiftRole                  copy-unload",
            "+     ├─ aws:iam:Role                                  copy-unload-role",
            "+     └─ pulumi-nodejs:dynamic:ClusterRoleAssociation  copy-unload-association",
            "Trust policy of copy-unload, 626 of the 2,048 characters that IAM allows:",
            '            "arn:aws:redshift:us-east-1:123456789012:dbuser:examplecluster/user1",',
            "  user1, user2  cluster examplecluster  us-west-2  123456789012",
            "  copy: <known after pulumi up>",
        ]) {
            assert.ok(stdout.split("\n").includes(line), `${line}\nis not in\n${stdout}`);
        }
    });

    it("shows a workgroup's users by its name, since its id is a stand-in, and what the role may do", () => {
        const { status, stdout, stderr } = preview("examples/serverless");
        assert.equal(status, 0, stderr);
        for (const line of [
            "So are the ids of workgroups and the names of their namespaces.",
            "+     └─ pulumi-nodejs:dynamic:NamespaceRoleAssociation  analytics-load-namespace-association",
            "  Who                Cluster or workgroup        Region     Account",
            "  etl, IAMR:Analyst  workgroup exampleworkgroup  us-east-1  123456789012  only on behalf of account 123456789012",
            "What analytics-load may do:",
            "  Resource                                  Actions",
            "  arn:aws:s3:::amzn-s3-demo-bucket          s3:ListBucket",
            "  arn:aws:s3:::amzn-s3-demo-bucket/sales/*  s3:GetObject",
        ]) {
            assert.ok(stdout.split("\n").includes(line), `${line}\nis not in\n${stdout}`);
        }
    });

    it("marks a role that is adopted, with its name, and not what is made", () => {
        const { status, stdout, stderr } = preview("examples/adopt");
        assert.equal(status, 0, stderr);
        for (const line of [
            "=     ├─ aws:iam:Role                                  nightly-load-role",
            "+     ├─ aws:iam:RolePolicyAttachment                  nightly-load-landing",
            "nightly-load adopts AmazonRedshift-CommandsAccessRole-20260101T000000: AWS is not asked what it has; pulumi preview --diff shows what changes.",
        ]) {
            assert.ok(stdout.split("\n").includes(line), `${line}\nis not in\n${stdout}`);
        }
        const imported = previewJson("examples/adopt").resources.filter((resource) => "import" in resource);
        assert.deepEqual(
            imported.map((resource) => [resource.name, resource.import]),
            [["nightly-load-role", "AmazonRedshift-CommandsAccessRole-20260101T000000"]],
        );
    });

    for (const [example, trusted] of [
        ["chaining", "the role before it in the chain"],
        ["cross-account/lake", "arn:aws:iam::111122223333:role/lake-entry"],
    ] as const) {
        it(`shows who may assume the role that a chain makes, and what it may do, for examples/${example}`, () => {
            const { status, stdout, stderr } = preview(`examples/${example}`);
            assert.equal(status, 0, stderr);
            const text = [
                `Who may assume lake-reader: only ${trusted}`,
                "",
                "What lake-reader may do:",
                "  Resource                                  Actions",
                "  arn:aws:s3:::amzn-s3-demo-bucket          s3:ListBucket",
                "  arn:aws:s3:::amzn-s3-demo-bucket/sales/*  s3:GetObject",
                "",
                "Outputs:",
            ].join("\n");
            assert.ok(stdout.includes(text), `${text}\nis not in\n${stdout}`);
        });
    }

    it("takes another account and Region", () => {
        const { resources } = previewJson(
            "examples/own-cluster",
            "--account",
            "210987654321",
            "--region",
            "cn-north-1",
        );
        const role = resources.find(({ type }) => type === "aws:iam/role:Role");
        assert.match(
            String(role?.inputs["assumeRolePolicy"]),
            /"arn:aws-cn:redshift:cn-north-1:210987654321:dbuser:warehouse\/awsuser"/,
        );
    });

    for (const fixture of ["bad-value", "bad-output"]) {
        it(`ends with 1 and the message alone on stderr for tests/fixtures/${fixture}`, () => {
            for (const format of [[], ["--json"]]) {
                assert.deepEqual(
                    (({ status, stdout, stderr }) => ({ status, stdout, stderr }))(
                        preview(`tests/fixtures/${fixture}`, ...format),
                    ),
                    {
                        status: 1,
                        stdout: "",
                        stderr:
                            'RedshiftRole "copy-unload" has 1 problem:\n' +
                            '  regions[0] must be a Region, got "us-east-1a", an Availability Zone. Did you mean "us-east-1"?\n',
                    },
                );
            }
        });
    }

    it("keeps what the program prints off stdout, secrets secret, and what AWS makes up unknown", () => {
        const { stderr } = preview("--json", "tests/fixtures/chatty");
        assert.equal(stderr, "a program may print\nand write\n");
        const { resources, outputs } = previewJson("tests/fixtures/chatty");
        const inputs = (type: string) => resources.find((resource) => resource.type === type)?.inputs;
        assert.equal(inputs("aws:iam/role:Role")?.["assumeRolePolicy"], "[secret]");
        assert.equal(inputs("aws:iam/rolePolicy:RolePolicy")?.["policy"], "<known after pulumi up>");
        assert.deepEqual(outputs, { size: "[secret]", policyText: "<known after pulumi up>", asksAws: "no" });
    });

    it("takes a provider's own Region for what the provider makes and answers", () => {
        const { outputs } = previewJson("tests/fixtures/other-region");
        assert.match(String(outputs["named"]), /"arn:aws-cn:redshift:cn-north-1:123456789012:dbuser:other\/u"/);
        assert.match(String(outputs["owned"]), /"arn:aws-cn:redshift:cn-north-1:123456789012:dbuser:own\/u"/);
    });

    it("runs a program in its own folder, where package.json says, with the configuration given", () => {
        const without = preview("tests/fixtures/own-folder");
        assert.equal(without.status, 1);
        assert.match(without.stderr, /Missing required configuration variable 'own-folder:cluster'/);
        assert.match(without.stderr, /give it as PULUMI_CONFIG=/);
        const env = { ...process.env, PULUMI_CONFIG: '{"own-folder:cluster":"c"}' };
        const args = ["run", "--silent", "preview", "--", "--json", "tests/fixtures/own-folder"];
        const { stdout } = spawnSync("npm", args, { cwd: root, encoding: "utf8", env });
        assert.deepEqual((JSON.parse(stdout) as Preview).outputs, { text: "beside the program", cluster: "c" });
    });

    it("runs an ES module", () => {
        assert.deepEqual(previewJson("tests/fixtures/esm").outputs, { later: "awaited", output: "known" });
    });

    for (const [says, args, message] of [
        [
            "a program that never ends",
            ["tests/fixtures/hangs"],
            "The program ended before its preview did: an Output or a promise never resolves, or it called exit.\n",
        ],
        [
            "a program that asks AWS",
            ["tests/fixtures/asks-aws"],
            "aws:iam/getUser:getUser asks AWS, which this preview does not. Run pulumi preview instead.\n",
        ],
        [
            "a program in another language",
            ["tests/fixtures/python"],
            "tests/fixtures/python must be a project with the runtime nodejs, got python. Run pulumi preview instead.\n",
        ],
        [
            "a folder without a project",
            ["docs"],
            "docs must be the folder of a Pulumi project, got one without a Pulumi.yaml.\n",
        ],
        [
            "the folder of several projects",
            ["examples/cross-account"],
            "examples/cross-account must be the folder of a Pulumi project, got one without a Pulumi.yaml. " +
                "Did you mean examples/cross-account/lake or examples/cross-account/warehouse?\n",
        ],
        ["an account that is none", ["--account", "1"], '--account must be an account ID of 12 digits, got "1".\n'],
        ["a Region that is none", ["--region", "Ohio"], '--region must be a Region such as "us-east-1", got "Ohio".\n'],
    ] as const) {
        it(`refuses ${says}`, () => {
            const { status, stdout, stderr } = preview(...args);
            assert.deepEqual([status, stdout, stderr], [1, "", message]);
        });
    }
});
