/* Compares the mutants that no test killed, as Stryker reports them, with survivors.json, which has the reasons. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Report {
    files: Record<string, { source: string; mutants: Mutant[] }>;
}

interface Mutant {
    status: string;
    location: { start: Place; end: Place };
    replacement: string;
}

/** Both count from 1. */
interface Place {
    line: number;
    column: number;
}

const [path = ""] = process.argv.slice(2);
const report = read(path) as Report;
const reasons = read(join(__dirname, "survivors.json")) as { because: string; mutants: string[] }[];

const survivors = Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants
        .filter(({ status }) => status === "Survived" || status === "NoCoverage")
        .map((mutant) => `${file}: ${mutatedLine(source.split("\n"), mutant)}`),
);
const expected = reasons.flatMap(({ mutants }) => mutants);

const without = subtract(survivors, expected);
const killed = subtract(expected, survivors);
without.forEach((mutant) => {
    console.error(`survives, and survivors.json has no reason: ${mutant}`);
});
killed.forEach((mutant) => {
    console.error(`is in survivors.json, and does not survive: ${mutant}`);
});
console.log(`${survivors.length} survivors, ${survivors.length - without.length} of them with a reason.`);
process.exitCode = without.length + killed.length > 0 ? 1 : 0;

function read(file: string): unknown {
    return JSON.parse(readFileSync(file, "utf8"));
}

/** The line, or the lines as one, with the mutant in its place: it tells which of a file's mutants it is. */
function mutatedLine(lines: readonly string[], { location: { start, end }, replacement }: Mutant): string {
    const before = lines[start.line - 1]?.slice(0, start.column - 1) ?? "";
    const after = lines[end.line - 1]?.slice(end.column - 1) ?? "";
    return `${before}${replacement}${after}`.replace(/\s+/g, " ").trim();
}

/** What the one list has more often than the other. */
function subtract(texts: readonly string[], others: readonly string[]): string[] {
    const rest = [...others];
    return texts.filter((text) => {
        const index = rest.indexOf(text);
        if (index >= 0) {
            rest.splice(index, 1);
        }
        return index < 0;
    });
}
