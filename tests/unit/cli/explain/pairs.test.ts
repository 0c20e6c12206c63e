import assert from "node:assert/strict";
import * as fc from "fast-check";
import { Named, pairsOf } from "../../../../cli/explain/pairs";

const names = (pairs: readonly (readonly (Named | undefined)[])[]) =>
    pairs.map((pair) => pair.map((role) => role?.name));

describe("pairsOf", () => {
    it("pairs by resource, whatever AWS named the role", () => {
        const before = [
            { name: "load-1111111", resource: "load" },
            { name: "copy-1111111", resource: "copy" },
        ];
        const after = [
            { name: "copy-2222222", resource: "copy" },
            { name: "load", resource: "load" },
        ];
        assert.deepEqual(names(pairsOf(before, after)), [
            ["load-1111111", "load"],
            ["copy-1111111", "copy-2222222"],
        ]);
    });

    it("pairs by name where the resource has another name, or a file has no resources", () => {
        const before: Named[] = [{ name: "a", resource: "old" }, { name: "b" }];
        const after: Named[] = [
            { name: "b", resource: "x" },
            { name: "a", resource: "new" },
        ];
        assert.deepEqual(names(pairsOf(before, after)), [
            ["a", "a"],
            ["b", "b"],
        ]);
    });

    it("takes a file of one role and no resource to be about the other's only role", () => {
        const alone = [{ name: "role" }];
        const stack = [{ name: "load", resource: "load" }];
        assert.deepEqual(names(pairsOf<Named>(alone, stack)), [["role", "load"]]);
        assert.deepEqual(names(pairsOf<Named>(stack, alone)), [["load", "role"]]);
    });

    it("takes two different resources to be two roles", () => {
        const pairs = pairsOf([{ name: "a", resource: "a" }], [{ name: "b", resource: "b" }]);
        assert.deepEqual(names(pairs), [
            ["a", undefined],
            [undefined, "b"],
        ]);
    });

    it("has every role of both files exactly once", () => {
        const letter = fc.constantFrom("a", "b", "c");
        const roles = fc.array(fc.record({ name: letter, resource: fc.option(letter, { nil: undefined }) }));
        fc.assert(
            fc.property(roles, roles, (before, after) => {
                const pairs = pairsOf<Named>(before, after);
                const side = (index: 0 | 1) => pairs.flatMap((pair) => pair[index] ?? []);
                assert.deepEqual(side(0), before);
                assert.deepEqual(new Set(side(1)), new Set(after));
                assert.equal(side(1).length, after.length);
            }),
        );
    });
});
