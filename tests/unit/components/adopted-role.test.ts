import assert from "node:assert/strict";
import fc from "fast-check";
import { adoptedRole } from "../../../components/adopted-role";

const values = {
    description: "Loads every night",
    maxSessionDuration: 3600,
    permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary",
    tags: { team: "loads" },
};

describe("adoptedRole", () => {
    it("adds nothing to a new role", () => {
        assert.deepEqual(adoptedRole(values), { props: {}, opts: {} });
    });

    it("keeps the path and what is left out, for every choice of what is given", () => {
        fc.assert(
            fc.property(fc.subarray(Object.entries(values)), (given) => {
                const args = Object.fromEntries(given);
                const left = Object.keys(values).filter((name) => !(name in args));
                const { props, opts } = adoptedRole({ adopt: { roleName: "console-role" }, ...args });
                assert.deepEqual([props, opts.import], [{ name: "console-role" }, "console-role"]);
                assert.deepEqual(
                    [...(opts.ignoreChanges ?? [])].sort(),
                    ["path", ...left, ...(left.includes("tags") ? ["tagsAll"] : [])].sort(),
                );
            }),
        );
    });
});
