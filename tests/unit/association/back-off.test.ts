import assert from "node:assert/strict";
import * as fc from "fast-check";
import { backOff, realPace } from "../../../association/pace";

const attempts = fc.integer({ min: 1, max: 10_000 });
const chances = fc.double({ min: 0, max: 1, noNaN: true });

describe("The wait before an attempt", () => {
    it("is never longer than 10 s, and never shorter than a quarter of a second", () => {
        fc.assert(
            fc.property(attempts, chances, (attempt, random) => {
                const wait = backOff(attempt, random);
                assert(wait >= 250 && wait <= 10_000, `${wait}`);
            }),
        );
    });

    it("is never shorter than the one before, by the same chance", () => {
        fc.assert(
            fc.property(attempts, chances, (attempt, random) => {
                assert(backOff(attempt + 1, random) >= backOff(attempt, random));
            }),
        );
    });

    it("is spread by chance over its second half, so that many do not come at once", () => {
        fc.assert(
            fc.property(attempts, chances, (attempt, random) => {
                const [shortest, longest] = [backOff(attempt, 0), backOff(attempt, 1)];
                assert.equal(shortest * 2, longest);
                assert(Math.abs(backOff(attempt, random) - (shortest + (longest - shortest) * random)) < 1e-6);
            }),
        );
    });

    it("is 10 s in the end", () => {
        assert.equal(backOff(9, 1), 10_000);
        assert.equal(backOff(1, 1), 500);
    });

    it("really passes", async () => {
        const before = realPace.now();
        await realPace.sleep(5);
        assert(realPace.now() - before >= 3);
        assert(realPace.random() < 1);
    });
});
