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

    it("pairs by URN before all else, for resources of two components may have one name", () => {
        const one = { id: "urn:pulumi:dev::p::my:C$aws:iam/role:Role::role", name: "one", resource: "role" };
        const two = { id: "urn:pulumi:dev::p::my:D$aws:iam/role:Role::role", name: "two", resource: "role" };
        assert.deepEqual(pairsOf<Named>([one, two], [{ ...two, name: "later" }]), [
            [one, undefined],
            [two, { ...two, name: "later" }],
        ]);
    });

    it("pairs by URN where another role has got the name", () => {
        const id = (component: string) => `urn:pulumi:dev::p::my:${component}$aws:iam/role:Role::role`;
        const old = { id: id("C"), name: "one", resource: "role" };
        const after = [
            { id: id("D"), name: "one", resource: "role" },
            { id: id("C"), name: "two", resource: "role" },
        ];
        assert.deepEqual(pairsOf<Named>([old], after), [
            [old, after[1]],
            [undefined, after[0]],
        ]);
    });

    it("takes two URNs of a stack to be two roles, but where the role has kept its name", () => {
        const id = (type: string, stack = "dev") => `urn:pulumi:${stack}::p::${type}::role`;
        const old = { id: id("my:C$role"), name: "role-1111111", resource: "role" };
        const other = { id: id("my:D$role"), name: "role-2222222", resource: "role" };
        assert.deepEqual(names(pairsOf<Named>([old], [other])), [
            ["role-1111111", undefined],
            [undefined, "role-2222222"],
        ]);
        const aliased = { ...other, name: "role-1111111" };
        assert.deepEqual(pairsOf<Named>([old], [aliased]), [[old, aliased]]);
        const ofProd = { ...other, id: id("my:C$role", "prod") };
        assert.deepEqual(pairsOf<Named>([old], [ofProd]), [[old, ofProd]]);
        const offline = { id: "stack::role::role", name: "role", resource: "role" };
        assert.deepEqual(pairsOf<Named>([old], [offline]), [[old, offline]]);
    });

    it("pairs by name before the resource's, whichever role comes first", () => {
        const before = [
            { name: "a", resource: "b" },
            { name: "c", resource: "c" },
        ];
        const after = [
            { name: "c", resource: "b" },
            { name: "x", resource: "y" },
        ];
        assert.deepEqual(names(pairsOf<Named>(before, after)), [
            ["a", undefined],
            ["c", "c"],
            [undefined, "x"],
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
        const roles = fc.array(
            fc.record({
                name: letter,
                resource: fc.option(letter, { nil: undefined }),
                id: fc.option(fc.constantFrom("urn:pulumi:dev::p::t::a", "urn:pulumi:dev::p::t::b", "a::b::c"), {
                    nil: undefined,
                }),
            }),
        );
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
