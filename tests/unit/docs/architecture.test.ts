import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { blocksIn, page, root, rowsIn } from "./markdown";

type Layers = Record<string, string[]>;

const architecture = page("docs/architecture.md");
const layers = layersOf(readFileSync(join(root, "eslint.config.mjs"), "utf8"));

describe("docs/architecture.md", () => {
    it("has for each folder what the lint lets it import", () => {
        const rows = rowsIn(architecture).map(([folder = "", allowed = ""]) => [named(folder)[0], named(allowed)]);
        assert.deepEqual(Object.fromEntries(rows), layers);
    });

    it("draws an arrow for each import that no other arrows imply, and for nothing else", () => {
        const [picture = ""] = blocksIn(architecture, "mermaid");
        const [, folders = ""] = /^ +subgraph folders\[(.*?)^ +end$/ms.exec(picture) ?? [];
        const arrows = [...folders.matchAll(/^ +(\w+ --> \w+)$/gm)].map(([, arrow = ""]) => arrow);
        assert.deepEqual(arrows.sort(), needed().sort());
    });
});

/** The object in the lint's configuration. */
function layersOf(config: string): Layers {
    const [, object = ""] = /^const layers = (\{.*?^\});$/ms.exec(config) ?? [];
    return runInNewContext(`structuredClone(${object})`, { structuredClone }) as Layers;
}

function named(cell: string): string[] {
    return [...cell.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
}

/** Imports to a folder that no other allowed folder leads to. */
function needed(): string[] {
    return Object.entries(layers).flatMap(([from, allowed]) =>
        allowed.filter((to) => !allowed.some((other) => reaches(other, to))).map((to) => `${from} --> ${to}`),
    );
}

function reaches(from: string, to: string): boolean {
    return (layers[from] ?? []).some((next) => next === to || reaches(next, to));
}
