import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

judges("NumericEquals", [
    ["a smaller number", "10", "9", false],
    ["the same number", "10", "10", true],
    ["a greater number", "10", "11", false],
    ["the same number, written otherwise", "10", "10.0", true],
    ["a smaller decimal below zero", "-1.5", "-2", false],
    ["a number without quotes", 10, "11", false],
    ["a number that as text would be smaller", "9", "10", false],
    ["what is no number", "10", "many", false],
    ["a key that is missing", "10", undefined, false],
]);
