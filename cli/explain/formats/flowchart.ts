/** A flowchart in Mermaid's language, with each node and each edge once. */
export class Flowchart {
    private readonly ids = new Map<string, string>();
    private readonly lines = new Set<string>();

    /** The id of the node with these lines of text; in another scope it is another node. */
    public node(label: readonly string[], scope = ""): string {
        const text = label.filter(Boolean).map(escaped).join("<br>");
        const key = `${scope} ${text}`;
        const known = this.ids.get(key);
        if (known !== undefined) {
            return known;
        }
        const id = `n${this.ids.size + 1}`;
        this.ids.set(key, id);
        this.lines.add(`${id}["${text}"]`);
        return id;
    }

    public edge(from: string, to: string, label = "", arrow: "-->" | "==>" | "-.->" = "-->"): void {
        const text = label === "" ? "" : `|"${escaped(label)}"|`;
        this.lines.add(`${from} ${arrow}${text} ${to}`);
    }

    public toString(): string {
        return ["flowchart LR", ...[...this.lines].map((line) => `    ${line}`)].join("\n");
    }
}

/** Characters that mean something in a label, by their numbers. https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters */
function escaped(text: string): string {
    return text.replace(/\s+/g, " ").replace(/["#&;<>`\\]/g, (character) => `#${character.charCodeAt(0)};`);
}
