import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { permissionFor } from "../../../diagnose/operations";
import { sqlErrors } from "../../../diagnose/sql-errors";
import { stepNames } from "../../../diagnose/step";

const guide = readFileSync(join(__dirname, "../../../docs/diagnosing.md"), "utf8");

describe("docs/diagnosing.md", () => {
    const [, ...sections] = guide.split("\n### ");
    const rowsOf = (text: string) =>
        [...text.matchAll(/^\| (.*?) +\| `([\w ]+)` +\| (.*?) +\|$/gm)].map(([, cause, step, change]) => ({
            cause,
            step,
            change,
        }));

    it("has every error whose causes are known, and no other", () => {
        const headings = sections.map((section) => /^`(.*)`$/m.exec(section.split("\n")[0] ?? "")?.[1]);
        assert.deepEqual(headings.sort(), sqlErrors.map(({ text }) => text).sort());
    });

    for (const { text, means, causes } of sqlErrors) {
        it(`tells what is meant by ${text}, its causes in their order, and what to change for each`, () => {
            const section = sections.find((one) => one.startsWith(`\`${text}\``)) ?? "";
            const words = section.replace(/\s+/g, " ").toLowerCase();
            assert.ok(words.includes(means.toLowerCase()), means);
            const rows = rowsOf(section);
            assert.deepEqual(
                rows.map(({ cause, step }) => ({ says: cause, step })),
                causes.map(({ says, step }) => ({ says, step })),
            );
            assert.ok(rows.every(({ change }) => change !== undefined && change !== ""));
        });
    }

    it("has every step, in the order of the way", () => {
        const table = guide.slice(guide.indexOf("| Step "), guide.indexOf("## The errors"));
        assert.deepEqual(
            [...table.matchAll(/^\| `([\w ]+)` /gm)].map(([, step]) => step),
            [...stepNames],
        );
    });

    it("has the policy that allows every call, but for the one that is not needed", () => {
        const [, json = "{}"] = /```json\n(.*?)```/s.exec(guide) ?? [];
        const { Statement: statements } = JSON.parse(json) as { Statement: { Action: string[] }[] };
        const needed = Object.values(permissionFor).filter((permission) => permission !== "s3:GetObject");
        assert.deepEqual(
            statements.flatMap(({ Action: actions }) => actions),
            needed,
        );
        assert.ok(guide.includes("With `s3:GetObject` it also looks"));
    });
});
