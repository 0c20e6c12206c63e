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
            ["--workgroup", "etl", "--user", "u", "--region", "eu-west-1", "--account", "210987654321", "f"],
            {
                ask: "question",
                file: "f",
                question: { user: "u", place: { workgroup: "etl" }, region: "eu-west-1", account: "210987654321" },
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
        [["f", "--cluster", "c"], "--cluster must come with --user, got no user. Type --user NAME too."],
        [["f", "--region", "us-east-1"], "--region must come with --user, got no user. Type --user NAME too."],
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
            '--region must be a Region, got "us-east-1a", an Availability Zone. Did you mean "us-east-1"?',
        ],
        [
            ["f", "--user", "u", "--cluster", "c", "--region", "Ohio"],
            '--region must be a Region, got "Ohio". Give a Region\'s name such as "us-east-1".',
        ],
        [
            ["f", "--user", "u", "--cluster", "c", "--region", "us-*"],
            '--region must be a Region, got "us-*". Give a Region\'s name such as "us-east-1".',
        ],
        [
            ["f", "--user", "u", "--cluster", "c", "--region", "redshift.eu-west-1.amazonaws.com"],
            '--region must be a Region, got "redshift.eu-west-1.amazonaws.com". Did you mean "eu-west-1"?',
        ],
        [
            ["f", "--user", "u", "--cluster", "c", "--account", "1"],
            '--account must be an account ID of 12 digits, got "1", 1 digits. If it lost its leading zeros, write "000000000001".',
        ],
        [
            ["f", "--user=", "--cluster", "c"],
            '--user must be a database user\'s name, got "". Give text such as "user1".',
        ],
        [
            ["f", "--user", "a\nc", "--cluster", "c"],
            '--user must be a database user\'s name, got "a\\nc", with "\\n", which sts:ExternalId cannot carry. Rename the database user to letters A-Z and a-z, digits and _ + = , . @ : -, or leave it out.',
        ],
        [
            ["f", "--user", "etl_*", "--cluster", "c"],
            '--user must be a database user\'s name, got "etl_*", with a wildcard, which sts:ExternalId cannot carry in a name. Ask about one database user.',
        ],
        [
            ["f", "--user", "PUBLIC", "--cluster", "c"],
            '--user must be a database user\'s name, got "PUBLIC", which is every database user and no name. Ask about one database user.',
        ],
        [
            ["f", "--user", "u", "--cluster="],
            '--cluster must be a cluster\'s identifier, got "". Give text such as "examplecluster".',
        ],
        [
            ["f", "--user", "u", "--cluster", "EXAMPLECLUSTER"],
            '--cluster must be a cluster\'s identifier, got "EXAMPLECLUSTER", with upper-case letters, which no cluster\'s identifier has. Did you mean "examplecluster"?',
        ],
        [
            ["f", "--user", "u", "--cluster", "arn:aws:redshift:us-east-1:123456789012:cluster:c"],
            '--cluster must be a cluster\'s identifier, got "arn:aws:redshift:us-east-1:123456789012:cluster:c", an ARN. Give the identifier alone: "c".',
        ],
        [
            ["f", "--user", "u", "--workgroup", "Analytics"],
            '--workgroup must be a workgroup\'s id or name, got "Analytics", with upper-case letters, which no workgroup\'s name has. Did you mean "analytics"?',
        ],
        [
            ["f", "--user", "u", "--workgroup", "1234ABCD-12AB-34CD-56EF-1234567890AB"],
            '--workgroup must be a workgroup\'s id or name, got "1234ABCD-12AB-34CD-56EF-1234567890AB", with upper-case letters, which no workgroup\'s name has. Did you mean "1234abcd-12ab-34cd-56ef-1234567890ab"?',
        ],
        [["f", "--users", "u"], "Unknown option '--users'. pulumi-redshift-iam explain --help has the options."],
    ] as const) {
        it(`refuses explain ${args.join(" ")}`, () => {
            assert.throws(() => optionsOf([...args]), { message });
        });
    }
});
