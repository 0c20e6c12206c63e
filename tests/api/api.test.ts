import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { packed } from "../package/packed";
import { exportedTypes, Report, reports } from "./reports";

describe("The reports of the API, of what is packed", () => {
    let compared: Report[];

    before(() => {
        // Packing builds what the reports are of.
        packed();
        compared = reports("compare");
    });

    it("are there for each export that has types, and for no other", () => {
        const files = readdirSync(__dirname).filter((file) => file.endsWith(".api.md"));
        assert.deepEqual(
            files,
            exportedTypes()
                .map(({ name }) => `${name}.api.md`)
                .sort(),
        );
    });

    for (const { name } of exportedTypes()) {
        it(`say what ${name} exports`, () => {
            const messages = compared.find((report) => report.name === name)?.messages;
            const fix = "If this change of the API is meant: npm run api, and see Versions in CONTRIBUTING.md.";
            assert.deepEqual(messages, [], `${messages?.join("\n") ?? ""}\n${fix}`);
        });
    }
});
