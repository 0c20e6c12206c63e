import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findingRules } from "pulumi-redshift-iam/explain";
import { policies } from "../policies";

const readme = readFileSync(join(__dirname, "../README.md"), "utf8");

describe("The README's table", () => {
    it("has every policy with its level, in the pack's order", () => {
        assert.deepEqual(
            Array.from(readme.matchAll(/^\| `([a-z-]+)`\s+\| (\w+)/gm), ([, name, level]) => ({ name, level })),
            policies().map(({ name, enforcementLevel }) => ({ name, level: enforcementLevel })),
        );
    });

    it("has every finding once", () => {
        const told = Array.from(readme.matchAll(/`((?:trust|role|permissions)\.\w+)`/g), ([, rule]) => rule);
        assert.deepEqual(told.sort(), [...findingRules].sort());
    });
});
