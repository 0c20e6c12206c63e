import assert from "node:assert/strict";
import fc from "fast-check";
import { covers, isPattern, overlap } from "../../../explain/assumers-of/wildcards";

/** Every text of up to four of the letters. */
const texts = [0, 1, 2, 3].reduce<string[]>(
    (found) => [...new Set(["", ...found, ...found.flatMap((text) => ["a", "b"].map((letter) => letter + text))])],
    [""],
);
const patterns = fc.stringMatching(/^[ab*?]{0,4}$/);

/** The texts of few letters that a pattern stands for. */
function textsOf(pattern: string): string[] {
    const all = new RegExp(`^${pattern.replace(/\*/g, ".*").replace(/\?/g, ".")}$`);
    return texts.filter((text) => all.test(text));
}

describe("covers", () => {
    it("never says so of a pattern that stands for a text more", () => {
        fc.assert(
            fc.property(patterns, patterns, (wide, narrow) => {
                fc.pre(covers(wide, narrow));
                const all = textsOf(wide);
                assert.deepEqual(
                    textsOf(narrow).filter((text) => !all.includes(text)),
                    [],
                );
            }),
            { numRuns: 2000 },
        );
    });

    it("says of a text whether the pattern stands for it", () => {
        fc.assert(
            fc.property(patterns, fc.constantFrom(...texts), (pattern, text) => {
                assert.equal(covers(pattern, text), textsOf(pattern).includes(text));
            }),
        );
    });

    it("says so of a pattern and itself, and of * and anything", () => {
        fc.assert(
            fc.property(patterns, (pattern) => {
                assert.ok(covers(pattern, pattern));
                assert.ok(covers("*", pattern));
                assert.equal(covers(pattern, "*"), /^\*+$/.test(pattern));
            }),
        );
    });

    it("says so of patterns that are narrower, piece by piece", () => {
        assert.ok(covers("e*", "etl_*"));
        assert.ok(covers("*_?", "etl_*_?"));
        assert.ok(!covers("etl_?", "etl_*"));
        assert.ok(!covers("etl_*", "e*"));
    });
});

describe("overlap", () => {
    it("says whether there is a text that both stand for", () => {
        fc.assert(
            // Patterns of two pieces each have a text of up to four letters in common, if any.
            fc.property(fc.stringMatching(/^[ab*?]{0,2}$/), fc.stringMatching(/^[ab*?]{0,2}$/), (one, other) => {
                const common = textsOf(one).filter((text) => textsOf(other).includes(text));
                assert.equal(overlap(one, other), common.length > 0);
                assert.equal(overlap(other, one), common.length > 0);
            }),
            { numRuns: 2000 },
        );
    });

    it("says so of patterns of which neither is within the other", () => {
        assert.ok(overlap("b*", "*b"));
        assert.ok(overlap("a*c", "?b*"));
        assert.ok(!overlap("a*c", "b*"));
        assert.ok(!overlap("??", "?"));
    });
});

describe("isPattern", () => {
    it("says whether a text has a wildcard", () => {
        assert.deepEqual(["bob", "b*", "b?b", "", "IAM:bob"].map(isPattern), [false, true, true, false, false]);
    });
});
