import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pages, pageText } from "../../../docs/registry/pages";
import { examplesInEveryLanguage } from "../../example-projects";

const docs = join(__dirname, "../../../docs");

describe("The pages of the Pulumi Registry", () => {
    for (const page of pages) {
        it(`have docs/${page} as its template and the examples make it`, async () => {
            const checkedIn = readFileSync(join(docs, page), "utf8");
            assert.equal(checkedIn, await pageText(page), "Run npm run docs:registry.");
        });
    }

    it("show every example that is there in every language", () => {
        const template = readFileSync(join(docs, "registry/_index.md"), "utf8");
        const shown = [...template.matchAll(/^<!-- example: (.*) -->$/gm)].map(([, name]) => name);
        assert.deepEqual(shown.sort(), [...examplesInEveryLanguage].sort());
        assert.ok(shown.length > 0);
    });
});
