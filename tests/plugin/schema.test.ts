import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { breakingChanges, mayBreak, Schema } from "../../plugin/schema/breaking-changes";
import { schemaText } from "../../plugin/schema/schema-text";

const checkedIn = readFileSync(join(__dirname, "../../plugin/schema.json"), "utf8");
const schema = JSON.parse(checkedIn) as Schema;

describe("plugin/schema.json", () => {
    it("is what `npm run schema` writes", async () => {
        assert.equal(checkedIn, await schemaText(), "Run npm run schema.");
    });

    it("breaks no program that was written for the last release, unless the version says so", () => {
        const released = JSON.parse(readFileSync(join(__dirname, "released-schema.json"), "utf8")) as Schema;
        const breaking = breakingChanges(released, schema);
        assert.ok(
            breaking.length === 0 || mayBreak(released.version, schema.version),
            `From ${released.version} to ${schema.version}:\n${breaking.join("\n")}\nKeep it, or raise the version: see "Versions" in CONTRIBUTING.md.`,
        );
    });

    const fields = fieldsOf(JSON.parse(checkedIn), "");

    it("describes every resource, type and field", () => {
        assert.ok(fields.length > 100);
        assert.deepEqual(
            fields.filter(({ field }) => typeof field["description"] !== "string").map(({ path }) => path),
            [],
        );
    });

    it("has no field of any type, and none that an SDK would name twice", () => {
        assert.deepEqual(
            fields.filter(({ field }) => JSON.stringify(field).includes("pulumi.json#/Any")).map(({ path }) => path),
            [],
        );
        assert.deepEqual(
            fields.filter(({ path }) => path.endsWith("Args")).map(({ path }) => path),
            [],
        );
    });

    it("refers to no other package, whose SDK ours would need", () => {
        const references = [...checkedIn.matchAll(/"\$ref": "(.*?)"/g)].map(([, reference]) => reference);
        assert.ok(references.length > 0);
        assert.deepEqual(
            references.filter((reference) => reference?.startsWith("#/types/redshift-iam:index:") !== true),
            [],
        );
    });

    it("has no code of one language in what all of them show", () => {
        assert.doesNotMatch(checkedIn, /```|\[object Object\]|@link/);
    });
});

interface Field {
    path: string;
    field: Record<string, unknown>;
}

/** Whatever a schema names: resources, types, inputs, outputs, configuration. */
function fieldsOf(value: unknown, path: string): Field[] {
    if (typeof value !== "object" || value === null) {
        return [];
    }
    const named = /\/(resources|types|variables|inputProperties|properties)$/.test(path);
    return Object.entries(value).flatMap(([name, part]) => [
        ...(named ? [{ path: `${path}/${name}`, field: part as Record<string, unknown> }] : []),
        ...fieldsOf(part, `${path}/${name}`),
    ]);
}
