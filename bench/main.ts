/* Runs all benches, or the one that is named: prints a table of each, and writes what it measured into bench/results.json. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { cdkBench } from "./cdk";
import { evaluateBench } from "./evaluate";
import { explainBench } from "./explain";
import { importBench } from "./import";
import { rolesBench, rolesTable } from "./roles";
import { trustPolicyBench } from "./trust-policy";

interface Bench {
    run: () => unknown;
    /** What is printed of the rows. Default: the rows. */
    table?: (rows: never) => unknown;
}

const benches: { [name: string]: Bench } = {
    "trust-policy": { run: trustPolicyBench },
    evaluate: { run: evaluateBench },
    import: { run: importBench },
    explain: { run: explainBench },
    roles: { run: rolesBench, table: rolesTable },
    cdk: { run: cdkBench },
};

const file = join(__dirname, "results.json");

async function main(names: readonly string[]): Promise<void> {
    const unknown = names.find((name) => !(name in benches));
    if (unknown !== undefined) {
        throw new Error(`There is no bench ${unknown}, only ${Object.keys(benches).join(", ")}.`);
    }
    for (const [name, { run, table }] of Object.entries(benches)) {
        if (names.length === 0 || names.includes(name)) {
            const rows = await run();
            console.log(name);
            console.table(table === undefined ? rows : table(rows as never));
            record(name, rows);
        }
    }
}

/** One bench of the file; the others stay as they were measured. */
function record(name: string, rows: unknown): void {
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { benches: object }).benches : {};
    const on = { node: process.version, cpus: cpus().map(({ model }) => model) };
    writeFileSync(file, `${JSON.stringify({ benches: { ...before, [name]: { on, rows } } }, undefined, 4)}\n`);
}

void main(process.argv.slice(2));
