import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Loaded } from "./loaded-program";

/** What a program that makes this has loaded. */
function loadedBy(what: "nothing" | "associations"): Loaded {
    const program = join(__dirname, "loaded-program.ts");
    const output = execFileSync(process.execPath, ["--require", "ts-node/register/transpile-only", program, what]);
    return JSON.parse(output.toString()) as Loaded;
}

describe("A program with the package", () => {
    it("loads nothing of the AWS SDK, which only the provider's process needs", () => {
        const { files, ofSdk } = loadedBy("nothing");
        assert.ok(files > 100, `${files} files`);
        assert.deepEqual(ofSdk, []);
    });

    it("loads nothing of it where it makes shared associations either", () => {
        const { made, ofSdk } = loadedBy("associations");
        assert.equal(made.filter((type) => type.startsWith("pulumi-nodejs:dynamic/")).length, 2);
        assert.deepEqual(ofSdk, []);
    });
});
