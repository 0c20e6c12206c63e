import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";

/* The pages of the Pulumi Registry: a template of each beside this file, with the examples and the plugin's configuration put in. */

const root = join(__dirname, "../..");

export const pages = ["_index.md", "installation-configuration.md"];

/** Where an example's program is, by the name that the registry has for its language, and the one that its colours go by. */
const programs: [language: string, colours: string, file: (example: string) => string][] = [
    ["typescript", "typescript", (example) => `examples/${example}/index.ts`],
    ["python", "python", (example) => `examples/${example}/python/__main__.py`],
    ["go", "go", (example) => `examples/${example}/go/main.go`],
    ["csharp", "csharp", (example) => `docs/registry/csharp/${example}.cs`],
    ["yaml", "yaml", (example) => `examples/${example}/yaml/Pulumi.yaml`],
];

export async function pageText(page: string): Promise<string> {
    const text = textOf(`docs/registry/${page}`)
        .replace("---\n", "---\n# Made by npm run docs:registry of docs/registry: change it there.\n")
        .replace(/^<!-- example: (.*) -->$/gm, (_, example: string) => chooser(example))
        .replace("<!-- configuration -->", configuration());
    return format(text, { ...(await resolveConfig(__filename)), parser: "markdown" });
}

function chooser(example: string): string {
    const languages = programs.map(([language]) => language).join(",");
    const choices = programs.map(([language, colours, file]) =>
        [
            `{{% choosable language ${language} %}}`,
            `\`\`\`${colours}\n${textOf(file(example)).trim()}\n\`\`\``,
            "{{% /choosable %}}",
        ].join("\n\n"),
    );
    return [`{{< chooser language "${languages}" >}}`, ...choices, "{{< /chooser >}}"].join("\n\n");
}

interface Schema {
    config: { variables: { [name: string]: { description: string; secret?: boolean } } };
}

function configuration(): string {
    const { config } = JSON.parse(textOf("plugin/schema.json")) as Schema;
    const rows = Object.entries(config.variables).map(
        ([name, { description, secret = false }]) =>
            `| \`redshift-iam:${name}\` | ${description}${secret ? " Set it with `--secret`." : ""} |`,
    );
    return ["| Variable | Meaning |", "| --- | --- |", ...rows].join("\n");
}

function textOf(file: string): string {
    return readFileSync(join(root, file), "utf8");
}
