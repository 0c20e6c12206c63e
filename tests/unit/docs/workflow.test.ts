import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");

describe(".github/workflows/ci.yml", () => {
    it("runs the commands of .ci/run, and no other", () => {
        const ci = commandsIn(".ci/run", /^ *step ".*?" npm (.+)$/gm);
        const workflow = commandsIn(".github/workflows/ci.yml", /^ +- run: npm (.+)$/gm);
        assert.notDeepEqual(ci, []);
        assert.deepEqual(workflow, ci);
    });
});

/** What npm is told to do, without options and arguments: `run lint`. */
function commandsIn(file: string, command: RegExp): string[] {
    const lines = [...readFileSync(join(root, file), "utf8").matchAll(command)].map(([, words = ""]) => words);
    return lines.map((words) => words.replace("--silent ", "").replace(/ -- .*/, "")).sort();
}
