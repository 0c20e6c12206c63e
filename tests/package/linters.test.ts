import assert from "node:assert/strict";
import { packed, root, run } from "./packed";

/** The tarball, judged by the tools that are there for it, with all their rules. */
describe("The tarball", () => {
    it("has nothing that publint would better", () => {
        const output = run(root, "npx", "publint", "run", packed().tarball, "--strict");
        // Suggestions do not fail the command.
        assert.match(output, /All good!/, output);
    });

    it("has types that are right for every resolution, says Are The Types Wrong", () => {
        run(root, "npx", "attw", packed().tarball, "--format", "ascii");
    });
});
