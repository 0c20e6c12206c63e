import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
    CompilerOptions,
    createProgram,
    flattenDiagnosticMessageText,
    getPreEmitDiagnostics,
    ModuleKind,
    Program,
    ScriptTarget,
} from "typescript";
import { Spelling, spellingOf } from "../../plugin/spelling";
import { Described } from "./described/described";
import { describedInGo } from "./described/go";
import { describedInTypeScript } from "./described/nodejs";
import { goProgram } from "./go-program";
import { describedInSchema } from "./schema";
import { schemaFile, Sdks, sdks } from "./sdks";

const goModule = "example.com/pulumi-redshift-iam/sdk/go";
const root = join(__dirname, "../..");

/** A change of a program that is right into one that is wrong, and what the language's own tool is to say of it. */
type Wrong = [what: string, right: string, wrong: string, told: RegExp];

describe("The SDKs that Pulumi generates from the plugin's schema", () => {
    let made: Sdks;
    let folder: string;

    before(() => {
        folder = mkdtempSync(join(tmpdir(), "redshift-iam-sdks-"));
        made = sdks();
    });

    after(() => {
        rmSync(folder, { recursive: true, force: true });
    });

    it("name nothing twice an argument", () => {
        const files = Object.values({ ...made, python: join(made.python, "../../lib") });
        const { stdout } = spawnSync("grep", ["-rlE", "ArgsArgs|ResultResult", ...files], { encoding: "utf8" });
        assert.equal(stdout, "");
    });

    // Of a Git repository, `pulumi package add` makes the owner the namespace. Node.js programs have the package of npm.
    it("no SDK is named by the repository's owner", () => {
        const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as Record<string, unknown>;
        assert.equal(schema["namespace"], undefined);
        const owned = join(folder, "owned");
        const ownedSchema = join(folder, "owned.json");
        writeFileSync(ownedSchema, JSON.stringify({ ...schema, namespace: "acme" }));
        assert.equal(run("go", ["-C", join(__dirname, "generator"), "run", ".", ownedSchema, owned]), "");
        assert.equal(run("go", ["-C", join(__dirname, "v3.206"), "run", "./dotnet", ownedSchema, owned]), "");
        for (const sdk of ["python/setup.py", "python/pulumi_redshift_iam", "go", "dotnet"]) {
            assert.equal(run("diff", ["-r", join(made.go, "..", sdk), join(owned, sdk)]), "");
        }
    });

    describe("Python's", () => {
        const program = readFileSync(join(__dirname, "python/program.py"), "utf8");

        function mypy(...args: string[]): string {
            const options = ["--config-file", join(__dirname, "mypy.ini"), "--cache-dir", join(folder, "mypy")];
            return run(made.python, ["-m", "mypy", ...options, ...args]);
        }

        function checked(text: string): string {
            const file = join(folder, "program.py");
            writeFileSync(file, text);
            return mypy(file);
        }

        it("is typed", () => {
            assert.match(mypy("--package", "pulumi_redshift_iam"), /^Success: no issues found in \d\d source files$/m);
        });

        it("takes a program that is right", () => {
            assert.match(checked(program), /^Success/);
        });

        const wrongs: Wrong[] = [
            ["a user that is no text", '"user1"', "1", /error: .*"RedshiftRole" .*\[call-overload\]/],
            ["an argument that is not there", "db_users=", "dbUsers=", /error: .*"dbUsers".*did you mean "db_users"/],
            ["a property that is not there", '"bucket":', '"buckets":', /error: .*"RedshiftRole" .*\[call-overload\]/],
            ["a Region that is no text", '"us-west-2"', "2", /error: .*"ClusterRoleAssociation" .*\[call-overload\]/],
            [
                "an output that is not there",
                ".ready_arn",
                ".readyArn",
                /error: "RedshiftRole" has no attribute "readyArn"/,
            ],
            ["an output taken for a number", " + clause", " + (clause + 1)", /error: .*\("str" and "int"\)/],
        ];
        for (const [what, right, wrong, told] of wrongs) {
            it(`refuses ${what}`, () => {
                assert.match(checked(replaced(program, right, wrong)), told);
            });
        }

        it("has every property by its name in Python, with its description", () => {
            const described = JSON.parse(run(made.python, [join(__dirname, "described/python.py")])) as Described;
            assertDescribed(described, spellingOf("python"));
        });
    });

    describe("Go's", () => {
        let module: string;
        let program: string;

        before(() => {
            module = goProgram();
            program = readFileSync(join(module, "program.go"), "utf8");
        });

        after(() => {
            rmSync(module, { recursive: true, force: true });
        });

        function vet(text: string): string {
            writeFileSync(join(module, "program.go"), text);
            return run("go", ["-C", module, "vet", "."]);
        }

        it("compiles, and go vet finds nothing", () => {
            assert.equal(run("go", ["-C", module, "vet", `${goModule}/...`]), "");
        });

        it("takes a program that is right, and is linked with it", () => {
            assert.equal(vet(program), "");
            assert.equal(run("go", ["-C", module, "build", "-o", join(folder, "program"), "."]), "");
        });

        const wrongs: Wrong[] = [
            ["a user that is no text", 'pulumi.String("user1")', "pulumi.Int(1)", /cannot use pulumi\.Int\(1\)/],
            ["an argument that is not there", "DbUsers:", "DBUsers:", /unknown field DBUsers.*but does have DbUsers/],
            [
                "a Region that is no Input",
                'pulumi.String("us-west-2")',
                '"us-west-2"',
                /cannot use "us-west-2" .* as pulumi\.StringPtrInput/,
            ],
            ["an output that is not there", ".ReadyArn", ".ReadyARN", /role\.ReadyARN undefined/],
        ];
        for (const [what, right, wrong, told] of wrongs) {
            it(`refuses ${what}`, () => {
                assert.match(vet(replaced(program, right, wrong)), told);
            });
        }

        it("has every property by its exported name, with its description", () => {
            assertDescribed(describedInGo(join(made.go, "redshiftiam")), spellingOf("go"));
        });
    });

    describe("Node's", () => {
        const program = readFileSync(join(__dirname, "nodejs/program.txt"), "utf8");

        function checked(text: string): string {
            const file = join(folder, "program.ts");
            writeFileSync(file, text);
            return errorsOf(compiled([file], made));
        }

        it("compiles", () => {
            assert.equal(errorsOf(compiled([join(made.nodejs, "index.ts")], made)), "");
        });

        it("takes a program that is right", () => {
            assert.equal(checked(program), "");
        });

        const wrongs: Wrong[] = [
            ["a user that is no text", '"user1"', "1", /'number' is not assignable to type 'Input<string>'/],
            ["an argument that is not there", "dbUsers:", "dbUser:", /did you mean to write 'dbUsers'\?/i],
            ["an output that is not there", ".readyArn", ".readyARN", /Did you mean 'readyArn'\?/],
        ];
        for (const [what, right, wrong, told] of wrongs) {
            it(`refuses ${what}`, () => {
                assert.match(checked(replaced(program, right, wrong)), told);
            });
        }

        it("has every property by its name, with its description", () => {
            assertDescribed(describedInTypeScript(made.nodejs), spellingOf("nodejs"));
        });
    });

    // There is no .NET where these tests run: it is parsed, and not compiled.
    describe(".NET's", () => {
        const parser = join(__dirname, "described/csharp.py");

        it("is C#, with every property by its name there and its description", () => {
            assertDescribed(JSON.parse(run(made.python, [parser, made.dotnet])) as Described, spellingOf("dotnet"));
        });

        it("is seen to be no C# where a brace is missing", () => {
            const copy = join(folder, "dotnet");
            cpSync(made.dotnet, copy, { recursive: true });
            const file = join(copy, "RedshiftRole.cs");
            writeFileSync(file, replaced(readFileSync(file, "utf8"), "{", ""));
            assert.equal(run(made.python, [parser, copy]), "no C#: RedshiftRole.cs");
        });
    });
});

/**
 * Each class of the schema is in the SDK with exactly its properties, spelled as the plugin's errors spell them, each with the
 * description that the schema has.
 */
function assertDescribed(sdk: Described, spelled: Spelling): void {
    for (const [name, properties] of Object.entries(describedInSchema(spelled))) {
        assert.notEqual(sdk[name], undefined, name);
        assert.deepEqual(onOneLine(sdk[name]), onOneLine(properties), name);
        assert.ok(
            Object.values(properties).every((description) => description !== ""),
            name,
        );
    }
}

function onOneLine(properties: Described[string] = {}): Described[string] {
    return Object.fromEntries(Object.entries(properties).map(([name, description]) => [name, oneLine(description)]));
}

/** Each language breaks lines as it likes. */
function oneLine(text: string): string {
    return text.replace(/\s+/g, " ").trim();
}

function replaced(text: string, right: string, wrong: string): string {
    assert.ok(text.includes(right), right);
    return text.replace(right, () => wrong);
}

/** What a tool says, however it ends. */
function run(command: string, args: readonly string[]): string {
    const { error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1e8 });
    if (error !== undefined) {
        throw error;
    }
    return (stdout + stderr).trim();
}

function compiled(files: readonly string[], { nodejs }: Sdks): Program {
    const packages = join(root, "node_modules");
    const options: CompilerOptions = {
        module: ModuleKind.NodeNext,
        target: ScriptTarget.ES2022,
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: ["node"],
        typeRoots: [join(packages, "@types")],
        paths: { "@pulumi/redshift-iam": [join(nodejs, "index.ts")], "*": [join(packages, "*")] },
    };
    return createProgram(files, options);
}

function errorsOf(program: Program): string {
    return getPreEmitDiagnostics(program)
        .map(({ file, messageText }) => `${file?.fileName ?? ""}: ${flattenDiagnosticMessageText(messageText, "\n")}`)
        .join("\n");
}
