import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { anchorsIn, linksIn, page, pages, root } from "./markdown";

/** Pulumi's registry shows these itself. */
const ofRegistry = /^docs\/(registry\/)?(_index|installation-configuration)\.md$/;

describe("The pages' links", () => {
    for (const from of pages) {
        it(`of ${from} lead to files that are there, and to headings in them`, () => {
            assert.deepEqual(
                relativeLinks(from).filter((to) => !isThere(from, to)),
                [],
            );
        });
    }

    it("lead from the README to every page of docs/", () => {
        const reached = new Set(["README.md"]);
        // The loop goes on to what is added in it.
        for (const from of reached) {
            relativeLinks(from)
                .map((to) => target(from, to).path)
                .flatMap((path) => [path, `${path}/README.md`])
                .filter((path) => pages.includes(path))
                .forEach((path) => reached.add(path));
        }
        assert.deepEqual(
            pages.filter((path) => path.startsWith("docs/") && !reached.has(path) && !ofRegistry.test(path)),
            [],
        );
    });
});

function relativeLinks(from: string): string[] {
    return linksIn(page(from)).filter((to) => !/^[a-z]+:/.test(to));
}

function isThere(from: string, to: string): boolean {
    const { path, anchor } = target(from, to);
    const file = join(root, path);
    return (
        existsSync(file) &&
        (anchor === undefined || (statSync(file).isFile() && anchorsIn(page(path)).includes(anchor)))
    );
}

function target(from: string, to: string): { path: string; anchor: string | undefined } {
    const [path = "", anchor] = to.split("#");
    return { path: path === "" ? from : posix.join(posix.dirname(from), path), anchor };
}
