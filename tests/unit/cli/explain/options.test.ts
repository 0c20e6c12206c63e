import assert from "node:assert/strict";
import { optionsOf } from "../../../../cli/explain/options";

const place = { region: undefined, account: undefined };

describe("explain's command line", () => {
    for (const [args, expected] of [
        [["f.json"], { ask: "roles", file: "f.json", format: "table", role: undefined }],
        [["-", "--role", "r", "--format", "mermaid"], { ask: "roles", file: "-", format: "mermaid", role: "r" }],
        [
            ["f", "--user", "u", "--cluster", "c", "--expect", "denied"],
            {
                ask: "question",
                file: "f",
                question: { user: "u", place: { cluster: "c" }, ...place },
                expect: "denied",
                format: "table",
                role: undefined,
            },
        ],
        [
            ["--workgroup", "w", "--user", "u", "--region", "eu-west-1", "--account", "210987654321", "f"],
            {
                ask: "question",
                file: "f",
                question: { user: "u", place: { workgroup: "w" }, region: "eu-west-1", account: "210987654321" },
                expect: undefined,
                format: "table",
                role: undefined,
            },
        ],
        [
            ["--diff", "a", "-", "--format", "markdown"],
            { ask: "difference", before: "a", after: "-", format: "markdown", role: undefined },
        ],
    ] as const) {
        it(`takes ${args.join(" ")}`, () => {
            assert.deepEqual(optionsOf([...args]), expected);
        });
    }

    for (const [args, message] of [
        [[], "explain must have a file, or - for what is piped in, got nothing. Type explain FILE."],
        [["a", "b"], "explain must have one file, got a b. To compare two, type explain --diff OLD NEW."],
        [["--diff"], "--diff must have two files, got nothing. Type explain --diff OLD NEW."],
        [["--diff", "a"], "--diff must have two files, got a. Type explain --diff OLD NEW."],
        [["--diff", "a", "b", "c"], "--diff must have two files, got a b c. Type explain --diff OLD NEW."],
        [["--diff", "-", "-"], "--diff must have two files, got - twice. Only one of them can be piped in."],
        [
            ["--diff", "a", "b", "--user", "u", "--cluster", "c"],
            "--diff must come without a question, got --user. Ask each file by itself.",
        ],
        [["f", "--format", "yaml"], '--format must be table, json, markdown or mermaid, got "yaml".'],
        [["f", "--format", "toString"], '--format must be table, json, markdown or mermaid, got "toString".'],
        [["f", "--user", "u", "--cluster", "c", "--expect", "yes"], '--expect must be allowed or denied, got "yes".'],
        [
            ["f", "--expect", "allowed"],
            "--expect must come with a question, got none. Type --user NAME --cluster ID too.",
        ],
        [
            ["--diff", "a", "b", "--expect", "allowed"],
            "--expect must come with a question, got none. Type --user NAME --cluster ID too.",
        ],
        [["f", "--cluster", "c"], "--user must come with --cluster, got nothing. Type --user NAME too."],
        [["f", "--region", "us-east-1"], "--user must come with --region, got nothing. Type --user NAME too."],
        [
            ["f", "--user", "u"],
            "--cluster or --workgroup must say where the user is, got nothing. Type one: --cluster ID.",
        ],
        [
            ["f", "--user", "u", "--cluster", "c", "--workgroup", "w"],
            "--cluster or --workgroup must say where the user is, got both. Type one: --cluster ID.",
        ],
        [
            ["f", "--user", "u", "--cluster", "c", "--region", "us-east-1a"],
            '--region must be a Region such as "us-east-1", got "us-east-1a". Did you mean "us-east-1"?',
        ],
        [
            ["f", "--user", "u", "--cluster", "c", "--region", "Ohio"],
            '--region must be a Region such as "us-east-1", got "Ohio".',
        ],
        [
            ["f", "--user", "u", "--cluster", "c", "--account", "1"],
            '--account must be an account ID of 12 digits, got "1".',
        ],
    ] as const) {
        it(`refuses explain ${args.join(" ")}`, () => {
            assert.throws(() => optionsOf([...args]), { message });
        });
    }

    it("refuses an option that it does not know", () => {
        assert.throws(() => optionsOf(["f", "--users", "u"]), /^TypeError.*: Unknown option '--users'/);
    });
});
