import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

// AWS: `true` is a key that does not exist, `false` one that exists and has a value.
judges("Null", [
    ["a missing key where none is asked", "true", undefined, true],
    ["a key that is there where none is asked", "true", "2026-01-01T00:00:00Z", false],
    ["a missing key where one is asked", "false", undefined, false],
    ["a key that is there where one is asked", "false", "2026-01-01T00:00:00Z", true],
    ["a key of several values where one is asked", "false", ["a", "b"], true],
    ["a key without any value where none is asked", "true", [], true],
    ["a key that is there where either is asked", ["true", "false"], "x", true],
    ["true without quotes", true, undefined, true],
]);
