import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

// The limit of AWS's example: s3:max-keys.
judges("NumericLessThanEquals", [
    ["a smaller number", "10", "9", true],
    ["the same number", "10", "10", true],
    ["a greater number", "10", "11", false],
    ["the same number, written otherwise", "10", "10.0", true],
    ["a smaller decimal below zero", "-1.5", "-2", true],
    ["a number without quotes", 10, "11", false],
    ["a number that as text would be smaller", "9", "10", false],
    ["what is no number", "10", "many", false],
    ["a key that is missing", "10", undefined, false],
]);
