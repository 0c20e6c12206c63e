import assert from "node:assert/strict";
import fc from "fast-check";
import { quoteIdentifier, quoteLiteral, SqlError } from "../../../sql";
import { readings, tokens } from "./redshift-lexer";

/** Texts of all kinds: whole characters of all planes, any UTF-16 units, and what people break out of quotes with. */
const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
    fc
        .array(fc.constantFrom("'", '"', "\\", ";", "--", "/*", "*/", "\n", " ", "$$", "a", "E", "%"), {
            maxLength: 20,
        })
        .map((parts) => parts.join("")),
);

const isUtf8 = (text: string) => Buffer.from(text, "utf8").toString("utf8") === text;
const bytes = (text: string) => Buffer.byteLength(text, "utf8");
const hasControl = (text: string, but = "") =>
    Array.from(text).some((one) => {
        const code = one.charCodeAt(0);
        return (code < 0x20 || (code >= 0x7f && code <= 0x9f)) && !but.includes(one);
    });

function refused(run: () => string): boolean {
    try {
        run();
        return false;
    } catch (error) {
        assert.ok(error instanceof SqlError);
        return true;
    }
}

function checkIdentifier(name: string): void {
    const cannotBe = name === "" || bytes(name) > 127 || hasControl(name) || !isUtf8(name);
    assert.equal(
        refused(() => quoteIdentifier(name)),
        cannotBe,
        JSON.stringify(name),
    );
    if (!cannotBe) {
        for (const reading of readings) {
            assert.deepEqual(tokens(quoteIdentifier(name), reading), [{ kind: "identifier", text: name }]);
        }
    }
}

function checkLiteral(text: string): void {
    const cannotBe = text === "" || hasControl(text, "\t\n\r") || !isUtf8(text);
    assert.equal(
        refused(() => quoteLiteral(text)),
        cannotBe,
        JSON.stringify(text),
    );
    if (!cannotBe) {
        const literal = quoteLiteral(text);
        assert.deepEqual(tokens(literal, "escape"), [{ kind: "literal", text }]);
        // Were a backslash no escape: still one literal, with nothing but the backslashes doubled.
        const doubled = text.split("\\").join("\\\\");
        assert.deepEqual(tokens(literal, "character"), [{ kind: "literal", text: doubled }]);
    }
}

describe("quoteIdentifier", () => {
    it("quotes a name in its case, whatever the kind of user", () => {
        assert.equal(quoteIdentifier("user1"), '"user1"');
        assert.equal(quoteIdentifier("IAM:alice"), '"IAM:alice"');
        assert.equal(quoteIdentifier("IAMR:Admin"), '"IAMR:Admin"');
        assert.equal(quoteIdentifier("myco_aad:bob"), '"myco_aad:bob"');
    });

    it("doubles a double quotation mark, as AWS's names page and QUOTE_IDENT do", () => {
        assert.equal(quoteIdentifier('This "IS IT"'), '"This ""IS IT"""');
        assert.equal(quoteIdentifier('"CAT"'), '"""CAT"""');
    });

    it("gives every character of Latin-1 back, or refuses it", () => {
        for (let code = 0; code <= 0xff; code++) {
            const character = String.fromCharCode(code);
            [character, `a${character}`, `${character}b`, `a${character}b`].forEach(checkIdentifier);
        }
    });

    it("gives every name back, or refuses it", () => {
        fc.assert(fc.property(anyText, checkIdentifier), { numRuns: 2000 });
    });

    it("counts bytes, not characters", () => {
        assert.equal(quoteIdentifier("a".repeat(127)), `"${"a".repeat(127)}"`);
        assert.equal(quoteIdentifier(`${"é".repeat(63)}a`), `"${"é".repeat(63)}a"`);
        assert.throws(() => quoteIdentifier("é".repeat(64)), {
            name: "SqlError",
            message: `name must be at most 127 bytes, got "${"é".repeat(64)}", 128 bytes. Give the name as Redshift shows it.`,
        });
    });

    it("says what it refuses", () => {
        assert.throws(() => quoteIdentifier(""), {
            name: "SqlError",
            message: 'name must be a name of printable characters, got "". Give text that is not empty.',
        });
        assert.throws(() => quoteIdentifier(undefined as unknown as string), {
            name: "SqlError",
            message: "name must be a name of printable characters, got nothing. Give text that is not empty.",
        });
        assert.throws(() => quoteIdentifier("a\u0000b"), {
            name: "SqlError",
            message:
                'name must be a name of printable characters, got "a\\u0000b", with the character U+0000. Leave that character out.',
        });
        assert.throws(() => quoteIdentifier("a\ud800"), {
            name: "SqlError",
            message:
                'name must be a name of printable characters, got "a\\ud800", with the character U+D800. Leave that character out.',
        });
    });
});

describe("quoteLiteral", () => {
    it("doubles what QUOTE_LITERAL doubles: single quotation marks and backslashes", () => {
        assert.equal(quoteLiteral("'CAT'"), "'''CAT'''");
        assert.equal(quoteLiteral("a\\'b"), "'a\\\\''b'");
    });

    it("keeps the line breaks and tabs of a query", () => {
        assert.equal(quoteLiteral("SELECT *\r\n\tFROM t"), "'SELECT *\r\n\tFROM t'");
    });

    it("gives every character of Latin-1 back, or refuses it", () => {
        for (let code = 0; code <= 0xff; code++) {
            const character = String.fromCharCode(code);
            [character, `a${character}`, `${character}b`, `a${character}b`].forEach(checkLiteral);
        }
    });

    it("gives every text back, or refuses it", () => {
        fc.assert(fc.property(anyText, checkLiteral), { numRuns: 2000 });
    });

    it("says what it refuses", () => {
        assert.throws(() => quoteLiteral("\u001b[2J"), {
            name: "SqlError",
            message:
                'text must be text without control characters, got "\\u001b[2J", with the character U+001B. Leave that character out.',
        });
        assert.throws(() => quoteLiteral("x".repeat(200) + "\u0000"), {
            name: "SqlError",
            message: `text must be text without control characters, got "${"x".repeat(159)}…, with the character U+0000. Leave that character out.`,
        });
    });
});
