import assert from "node:assert/strict";
import { seconds } from "../../../association/duration";

describe("A duration", () => {
    const durations = {
        "90s": 90,
        "5m": 300,
        "1h30m": 5400,
        "2h": 7200,
        "1.5h": 5400,
        "500ms": 0.5,
        "1m30s": 90,
        "0s": 0,
    };
    for (const [text, expected] of Object.entries(durations)) {
        it(`of ${text} is ${expected} seconds`, () => {
            assert.equal(seconds(text), expected);
        });
    }

    for (const text of ["", "5", "m", "5 m", "-5m", "5m!", "1h,30m", "five minutes", "1d"]) {
        it(`is not "${text}", and the error says what one is`, () => {
            assert.throws(() => seconds(text), {
                message: `A duration must be such as "5m" or "1h30m", got "${text}".`,
            });
        });
    }
});
