import { join } from "node:path";
import { run } from "../../tests/languages/tools";

const root = join(__dirname, "../..");
const converter = join(root, "tests/languages/v3.206");
const schemas = ["plugin/schema.json", "tests/languages/example-aws-schema.json"].map((file) => join(root, file));

/** The C# that Pulumi's own converter makes of a program in YAML, given by its folder. The program must be right by the schemas. */
export function csharpOf(folder: string): string {
    const program = run("go", "-C", converter, "run", "./example-csharp", folder, ...schemas);
    // It leaves spaces at the ends of lines.
    return `${program.replace(/ +$/gm, "")}\n`;
}
