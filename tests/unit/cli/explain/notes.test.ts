import assert from "node:assert/strict";
import { notesOf } from "../../../../cli/explain/notes";
import { deployed, everyone, lambda, preview, read, stackExport } from "./files";

describe("explain's notes", () => {
    for (const [what, text, notes] of [
        ["no role", stackExport(), ["No role that Redshift can assume."]],
        ["one for Redshift", stackExport(deployed("load", everyone)), []],
        ["one for another", stackExport(deployed("f", lambda)), ["1 role that Redshift cannot assume."]],
        [
            "one for Redshift and two for others",
            stackExport(deployed("load", everyone), deployed("f", lambda), deployed("g", lambda)),
            ["2 other roles that Redshift cannot assume."],
        ],
        // It may be for Redshift.
        [
            "one that is a secret",
            stackExport(deployed("hidden", "[secret]")),
            ["Not explained, since the trust policy is a secret: hidden."],
        ],
        [
            "none, and leaves some resources out",
            preview([], { same: 2 }),
            ["2 resources that do not change are not in this preview: pulumi preview --json --show-sames has all."],
        ],
    ] as const) {
        it(`of a file that has ${what}`, () => {
            assert.deepEqual(notesOf(read(text)), notes);
        });
    }
});
