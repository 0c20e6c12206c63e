import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csharpOf } from "../../docs/registry/csharp";
import { examplesInEveryLanguage } from "../example-projects";
import { Described } from "./described/described";
import { awsForPython, examples, goExample } from "./example-programs";
import { Sdks, sdks } from "./sdks";

/** An example, a change of its program that is right into one that is wrong, and what the language's tool is to say of it. */
type Wrong = [example: string, right: string, wrong: string, told: RegExp];

describe("The examples in other languages than TypeScript", () => {
    let made: Sdks;
    let folder: string;

    before(() => {
        made = sdks();
        folder = mkdtempSync(join(tmpdir(), "redshift-iam-examples-"));
    });

    after(() => {
        rmSync(folder, { recursive: true, force: true });
    });

    describe("in Python", () => {
        let aws: string;

        before(() => {
            aws = awsForPython();
            const settings = ["mypy.ini", "example-mypy.ini"].map((file) => textOf(join(__dirname, file)));
            writeFileSync(join(folder, "mypy.ini"), settings.join(""));
        });

        function mypy(program: string): string {
            const file = join(folder, "__main__.py");
            writeFileSync(file, program);
            const options = ["--config-file", join(folder, "mypy.ini"), "--cache-dir", join(folder, "mypy")];
            return said(made.python, ["-m", "mypy", ...options, file], { MYPYPATH: aws });
        }

        const programOf = (name: string) => textOf(join(examples, name, "python/__main__.py"));

        for (const name of examplesInEveryLanguage) {
            it(`${name} is typed`, () => {
                assert.equal(mypy(programOf(name)), "Success: no issues found in 1 source file");
            });
        }

        const wrongs: Wrong[] = [
            ["quickstart", "db_users=", "db_user=", /error: No overload variant of "RedshiftRole"/],
            ["chaining", ".iam_role_clause", ".iamRoleClause", /error: "RoleChain" has no attribute "iamRoleClause"/],
            ["several-clusters", "region=region", "region=1", /error: .*"ClusterRoleAssociation"/],
            ["least-privilege", 's3.Bucket("landing", bucket', 's3.Bucket("landing", name', /error: .*"Bucket"/],
        ];
        for (const [name, right, wrong, told] of wrongs) {
            it(`${name} is refused with ${wrong} for ${right}`, () => {
                assert.match(mypy(replaced(programOf(name), right, wrong)), told);
            });
        }
    });

    describe("in Go", () => {
        let module: string | undefined;

        afterEach(() => {
            if (module !== undefined) {
                rmSync(module, { recursive: true, force: true });
            }
        });

        function vet(name: string, right = "", wrong = ""): string {
            module = goExample(name);
            const file = join(module, "main.go");
            writeFileSync(file, replaced(textOf(file), right, wrong));
            return said("go", ["-C", module, "vet", "-mod=mod", "."]);
        }

        for (const name of examplesInEveryLanguage) {
            it(`${name} is formatted and compiles, and go vet finds nothing`, () => {
                assert.equal(said("gofmt", ["-l", join(examples, name, "go")]), "");
                assert.equal(vet(name), "");
            });
        }

        const wrongs: Wrong[] = [
            ["quickstart", "DbUsers:", "DbUser:", /unknown field DbUser in struct literal/],
            ["chaining", ".IamRoleClause", ".IAMRoleClause", /chain\.IAMRoleClause undefined/],
            ["least-privilege", "BucketArgs{Bucket:", "BucketArgs{Name:", /unknown field Name in struct literal/],
        ];
        for (const [name, right, wrong, told] of wrongs) {
            it(`${name} is refused with ${wrong} for ${right}`, () => {
                assert.match(vet(name, right, wrong), told);
            });
        }
    });

    // Pulumi's converter to C# is strict about the program that it is given.
    describe("in YAML", () => {
        for (const name of examplesInEveryLanguage) {
            it(`${name} is right by the schemas, and the C# of the registry's pages is what Pulumi makes of it`, () => {
                const csharp = textOf(csharpFile(name));
                assert.equal(csharp, csharpOf(join(examples, name, "yaml")), "Run npm run docs:registry.");
            });
        }

        const wrongs: Wrong[] = [
            [
                "quickstart",
                "dbUsers:",
                "dbUser:",
                /Property dbUser does not exist on 'redshift-iam:index:RedshiftRole'/,
            ],
            ["quickstart", "[user1, user2]", "user1", /Cannot assign type 'string' to type 'List<string>'/],
            [
                "chaining",
                "lake.iamRoleClause",
                "lake.iamRole",
                /unknown property 'iamRole' among \[arns handOver iamRoleClause/,
            ],
            ["least-privilege", "type: aws:s3:Bucket\n", "type: aws:s3:Pail\n", /aws:s3:Pail/],
        ];
        for (const [name, right, wrong, told] of wrongs) {
            it(`${name} is refused with ${wrong.trim()} for ${right.trim()}`, () => {
                const copy = join(folder, "yaml");
                cpSync(join(examples, name, "yaml"), copy, { recursive: true });
                const file = join(copy, "Pulumi.yaml");
                writeFileSync(file, replaced(textOf(file), right, wrong));
                assert.throws(() => csharpOf(copy), told);
            });
        }
    });

    // There is no .NET where these tests run: it is parsed, and each name looked up in the SDK.
    describe("in C#", () => {
        let sdk: Set<string>;

        before(() => {
            const described = JSON.parse(said(made.python, [inThis("described/csharp.py"), made.dotnet])) as Described;
            const names = Object.entries(described).map(([name, members]) => [name, Object.keys(members)] as const);
            sdk = new Set(names.flatMap(([name, members]) => members.map((member) => `${name}.${member}`)));
        });

        /** What a program uses and the SDK does not have. */
        function missing(program: string): string[] {
            const file = join(folder, "Program.cs");
            writeFileSync(file, program);
            const used = JSON.parse(said(made.python, [inThis("example_csharp.py"), file])) as string[];
            assert.ok(used.length > 4);
            return used.filter((name) => !sdk.has(name));
        }

        for (const name of examplesInEveryLanguage) {
            it(`${name} uses only what the SDK has`, () => {
                assert.deepEqual(missing(textOf(csharpFile(name))), []);
            });
        }

        it("a name that the SDK does not have is found", () => {
            const program = textOf(csharpFile("quickstart"));
            assert.deepEqual(missing(replaced(program, "DbUsers", "DbUser")), ["RedshiftRoleArgs.DbUser"]);
            assert.deepEqual(missing(replaced(program, ".IamRoleClause", ".Clause")), ["RedshiftRole.Clause"]);
        });

        it("a brace that is missing is found", () => {
            assert.throws(() => missing(replaced(textOf(csharpFile("quickstart")), "{", "")), /no C#/);
        });
    });
});

function csharpFile(name: string): string {
    return join(examples, "../docs/registry/csharp", `${name}.cs`);
}

function inThis(file: string): string {
    return join(__dirname, file);
}

function textOf(file: string): string {
    return readFileSync(file, "utf8");
}

function replaced(text: string, right: string, wrong: string): string {
    assert.ok(text.includes(right), right);
    return text.replace(right, () => wrong);
}

/** What a tool says, however it ends. */
function said(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
    const { error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...env } });
    if (error !== undefined) {
        throw error;
    }
    return (stdout + stderr).trim();
}
