import assert from "node:assert/strict";
import fc from "fast-check";
import { isLike, pattern } from "../../../../trust/evaluation/wildcards";

/** Few letters, so that texts and patterns meet often. */
const texts = fc.string({ unit: fc.constantFrom("a", "b", ":"), maxLength: 12 });
const patterns = fc.string({ unit: fc.constantFrom("a", "b", ":", "*", "?"), maxLength: 10 });

describe("wildcards", () => {
    it("match what a regular expression with .* and . does", () => {
        fc.assert(
            fc.property(patterns, texts, (wanted, text) => {
                const expression = new RegExp(`^${wanted.replaceAll("*", ".*").replaceAll("?", ".")}$`);
                assert.equal(isLike(pattern(wanted), text), expression.test(text));
            }),
            { numRuns: 5000 },
        );
    });

    it("are themselves where they are meant literally", () => {
        fc.assert(
            fc.property(patterns, texts, (wanted, text) => {
                const literal = new Set(Array.from(wanted, (_, index) => index));
                assert.ok(isLike({ text: wanted, literal }, wanted));
                assert.equal(isLike({ text: wanted, literal }, text), wanted === text);
            }),
        );
    });

    it("take no longer than the pattern times the text, however many * there are", () => {
        const begin = performance.now();
        assert.ok(!isLike(pattern(`${"*a".repeat(500)}b`), "a".repeat(1224)));
        assert.ok(performance.now() - begin < 1000);
    });
});
