import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { casesIn } from "../../cases";

const docs = readFileSync(join(__dirname, "../../../docs/errors.md"), "utf8");
const documented = [...docs.matchAll(/^\| `([\w.]+)`\s+\| `(.*?)`\s+\|$/gm)].map(([, rule, message]) => ({
    rule: rule ?? "",
    message: message ?? "",
}));

/** Shown by tests/mocks/: they are about Outputs that fail, and about a component of its own. */
const shownByMocks = ["args.failed", "roleArn.name", "roleArn.serviceLinked", "roleArn.shape", "otherRoleArns.empty"];

describe("docs/errors.md", () => {
    const cases = ["trust", "role", "permissions", "association"].flatMap((folder) => casesIn(folder));
    const shown = cases.flatMap(({ cases: all }) => all.flatMap(({ problems = [] }) => problems));

    it("lists every rule that a case shows, and no other", () => {
        const rules = new Set([...shown.map(({ rule }) => rule), ...shownByMocks]);
        assert.deepEqual(documented.map(({ rule }) => rule).sort(), [...rules].sort());
    });

    it("quotes messages that the rules give", () => {
        for (const { rule, message } of documented.filter((one) => !shownByMocks.includes(one.rule))) {
            assert.ok(
                shown.some((one) => one.rule === rule && one.message === message),
                `${rule}: ${message}`,
            );
        }
    });
});
