import assert from "node:assert/strict";
import { findingRules } from "../../../explain/findings";
import { sqlErrors } from "../../../diagnose/sql-errors";
import { anchorOf, linksIn, page, rowsIn } from "./markdown";

const guide = page("docs/which-error-which-cause.md");
const errors = page("docs/errors.md");
const texts = page("association/texts.ts");

/** Where the messages of a section come from; those of the other sections are AWS's and Pulumi's. */
const sources: Record<string, string[]> = {
    "From a preview: nothing is deployed yet": [errors, page("components/secrets.ts")],
    "From the association, while it is made": [texts, page("components/association-stub.ts")],
};

describe("docs/which-error-which-cause.md", () => {
    for (const [heading, from] of Object.entries(sources)) {
        it(`quotes messages of ours "${heading}"`, () => {
            const lines = from.flatMap((source) => source.split("\n"));
            const quotes = quotesIn(sectionOf(guide, anchorOf(heading)));
            assert.ok(quotes.length > 5);
            assert.deepEqual(
                quotes.filter((quote) => !lines.some((line) => isQuoted(line, quote))),
                [],
            );
        });
    }

    it("has every message of the association", () => {
        const quotes = quotesIn(guide);
        const messages = texts.split("\n").filter((line) => /return .*`[A-Z]/.test(line));
        assert.ok(messages.length > 15);
        assert.deepEqual(
            messages.filter((line) => !quotes.some((quote) => isQuoted(line, quote))),
            [],
        );
    });

    it("leads to every error of SQL's and of Redshift's control plane", () => {
        const rows = rowsIn(guide).map(([seen, , to = ""]) => ({ seen, links: linksIn(to) }));
        for (const { text } of sqlErrors) {
            const row = rows.find(({ seen }) => seen === `\`${text}\``);
            assert.deepEqual(row?.links, [`diagnosing.md#${anchorOf(text)}`], text);
        }
    });

    it("leads to the rules where docs/errors.md has them", () => {
        const rules = [...guide.matchAll(/\[`([\w.]+)`\]\(errors\.md#([^)]+)\)/g)];
        assert.ok(rules.length > 5);
        for (const [, rule = "", anchor = ""] of rules) {
            assert.ok(sectionOf(errors, anchor).includes(`| \`${rule}\` `), `${rule} is not below #${anchor}`);
        }
    });

    it("knows a finding by how its rule begins", () => {
        const begins = quotesIn(guide)
            .filter((quote) => /^\w+\.…$/.test(quote))
            .map((quote) => quote.slice(0, -1));
        assert.deepEqual(
            findingRules.filter((rule) => !begins.some((begin) => rule.startsWith(begin))),
            [],
        );
    });
});

/** What is quoted of messages: the code in the first column. */
function quotesIn(markdown: string): string[] {
    return rowsIn(markdown).flatMap(([seen = ""]) => [...seen.matchAll(/`([^`]+)`/g)].map(([, quote = ""]) => quote));
}

/** Whether a line has all that is fixed in a quote, in its order; `…` may be anything. */
function isQuoted(line: string, quote: string): boolean {
    let from = 0;
    return quote.split("…").every((part) => {
        const at = line.indexOf(part, from);
        from = at + part.length;
        return at >= 0;
    });
}

/** A section of a page, with its heading, up to the next of its level. */
function sectionOf(markdown: string, anchor: string): string {
    const sections = markdown.split(/^(?=## )/m);
    return sections.find((section) => anchorOf((section.split("\n")[0] ?? "").replace(/^#+ /, "")) === anchor) ?? "";
}
