import assert from "node:assert/strict";
import { linksIn, page, pages } from "./markdown";

const folder = "docs/decisions/";
const decisions = pages.filter((path) => path.startsWith(folder) && path !== `${folder}README.md`);

describe("docs/decisions", () => {
    it("has an index of every decision", () => {
        assert.ok(decisions.length > 5);
        assert.deepEqual(
            linksIn(page(`${folder}README.md`))
                .map((to) => folder + to)
                .sort(),
            [...decisions].sort(),
        );
    });

    for (const decision of decisions) {
        it(`says in ${decision} what was decided, why, what was rejected and what would change our mind`, () => {
            const headings = [...page(decision).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
            const wanted = ["Decided", "Why", "Rejected", "What would change our mind"];
            assert.deepEqual(
                headings.filter((heading) => heading !== "What it costs"),
                wanted,
            );
        });
    }
});
