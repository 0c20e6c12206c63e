import assert from "node:assert/strict";
import { meaning, tokens } from "./redshift-lexer";

describe("The tests' reading of SQL", () => {
    it("sees where a quotation mark that nobody doubled ends the literal", () => {
        assert.deepEqual(tokens("'a'; DROP TABLE t; --'", "escape"), [
            { kind: "literal", text: "a" },
            { kind: "symbol", text: ";" },
            { kind: "word", text: "drop" },
            { kind: "word", text: "table" },
            { kind: "word", text: "t" },
            { kind: "symbol", text: ";" },
            { kind: "comment", text: "--'" },
        ]);
    });

    it("reads a backslash in both ways", () => {
        assert.deepEqual(tokens(String.raw`'a\'b'`, "escape"), [{ kind: "literal", text: "a'b" }]);
        assert.deepEqual(tokens(String.raw`'a\'b'`, "character"), [
            { kind: "literal", text: "a\\" },
            { kind: "word", text: "b" },
            { kind: "unterminated", text: "" },
        ]);
        assert.deepEqual(tokens(String.raw`'\n\\'`, "escape"), [{ kind: "literal", text: "\n\\" }]);
    });

    it("knows no backslash in an identifier", () => {
        assert.deepEqual(tokens(String.raw`"a\" b`, "escape"), [
            { kind: "identifier", text: "a\\" },
            { kind: "word", text: "b" },
        ]);
    });

    it("finds AWS's two spellings of one statement the same, and no two statements", () => {
        assert.deepEqual(
            meaning("grant assumerole on\n'a' to u for copy;"),
            meaning("GRANT ASSUMEROLE ON 'a' TO \"u\" FOR COPY;"),
        );
        assert.notDeepEqual(meaning("copy t from 'a'"), meaning("copy t from 'A'"));
        assert.notDeepEqual(meaning("copy \"T\" from 'a'"), meaning("copy T from 'a'"));
    });
});
