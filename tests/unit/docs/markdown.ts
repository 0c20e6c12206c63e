import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(__dirname, "../../..");

/** The pages that people read, by their paths from the root. */
export const pages: string[] = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "policy-pack/README.md",
    ...["docs", "examples"].flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
            .filter((path) => path.endsWith(".md") && !path.includes("node_modules"))
            .map((path) => `${folder}/${path}`),
    ),
];

export function page(path: string): string {
    return readFileSync(join(root, path), "utf8");
}

/** Where a page's links lead, as they are written: `errors.md#the-cluster`. Code has no links. */
export function linksIn(markdown: string): string[] {
    const prose = withoutBlocks(markdown).replace(/`[^`\n]*`/g, "");
    return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to);
}

/** What a link into the page can end with, as GitHub makes it of the headings, and as the API reference writes it. */
export function anchorsIn(markdown: string): string[] {
    const prose = withoutBlocks(markdown);
    const written = [...prose.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id);
    const used = new Map<string, number>();
    const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => {
        const anchor = anchorOf(heading);
        const count = used.get(anchor) ?? 0;
        used.set(anchor, count + 1);
        return count === 0 ? anchor : `${anchor}-${count}`;
    });
    return [...headings, ...written];
}

/** GitHub's anchor of a heading: lower case, no punctuation, a hyphen for each space. */
export function anchorOf(heading: string): string {
    const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
    return text
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
        .replaceAll(" ", "-");
}

/** The code blocks in a language, in their order. */
export function blocksIn(markdown: string, language: string): string[] {
    const block = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms");
    return [...markdown.matchAll(block)].map(([, code = ""]) => code);
}

/** The rows of the tables, each as its cells; not the headers. */
export function rowsIn(markdown: string): string[][] {
    return [...withoutBlocks(markdown).matchAll(/^\|(?: :?-+:? \|)+\n((?:\|.*\n)+)/gm)].flatMap(([, rows = ""]) =>
        rows
            .trimEnd()
            .split("\n")
            .map((row) =>
                row
                    .split(/(?<!\\)\|/)
                    .slice(1, -1)
                    .map((cell) => cell.trim()),
            ),
    );
}

function withoutBlocks(markdown: string): string {
    return markdown.replace(/^ *```.*?^ *```$/gms, "");
}
