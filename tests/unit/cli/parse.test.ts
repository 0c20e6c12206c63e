import assert from "node:assert/strict";
import { parse } from "../../../cli/parse";

const options = { format: { type: "string" }, diff: { type: "boolean" } } as const;

describe("A command's options", () => {
    it("are read", () => {
        const { values, positionals } = parse("explain", {
            args: ["f", "--diff", "--format", "json"],
            options,
            allowPositionals: true,
        });
        assert.deepEqual([{ ...values }, positionals], [{ diff: true, format: "json" }, ["f"]]);
    });

    const help = "pulumi-redshift-iam explain --help has the options.";
    for (const [args, message] of [
        [["--foo"], `Unknown option '--foo'. ${help}`],
        [["--format"], `Option '--format <value>' argument missing. ${help}`],
        [["--diff=yes"], `Option '--diff' does not take an argument. ${help}`],
        [["f"], `Unexpected argument 'f'. This command does not take positional arguments. ${help}`],
        [
            ["--format", "--diff"],
            "Option '--format' argument is ambiguous. Did you forget to specify the option argument for '--format'? " +
                `To specify an option argument starting with a dash use '--format=-XYZ'. ${help}`,
        ],
    ] as const) {
        it(`that cannot be read, ${args.join(" ")}, are told with where they are listed`, () => {
            assert.throws(() => parse("explain", { args: [...args], options }), { message });
        });
    }

    it("are told without Node's hint on arguments that begin with a dash", () => {
        assert.throws(() => parse("explain", { args: ["--foo"], options, allowPositionals: true }), {
            message: `Unknown option '--foo'. ${help}`,
        });
    });
});
