import assert from "node:assert/strict";
import { notYetKnown } from "../../../problems/not-yet-known";
import { show } from "../../../problems/show";

describe("show", () => {
    for (const [value, text] of [
        ["user1", '"user1"'],
        [["a", "b"], '["a", "b"]'],
        [undefined, "nothing"],
        [null, "null"],
        [NaN, "NaN"],
        [10n, "a bigint"],
        [Infinity, "Infinity"],
        [() => 1, "a function"],
        [new Date(0), "an object of Date"],
        [notYetKnown, "an Output"],
        [{ dbUsers: [notYetKnown] }, '{"dbUsers":["…"]}'],
    ] as const) {
        it(`shows ${text} as one would type it`, () => {
            assert.equal(show(value), text);
        });
    }

    it("cuts a value that would flood the terminal", () => {
        assert.equal(show("x".repeat(1000)).length, 161);
    });
});
