import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

judges("NumericNotEquals", [
    ["a smaller number", "10", "9", true],
    ["the same number", "10", "10", false],
    ["a greater number", "10", "11", true],
    ["the same number, written otherwise", "10", "10.0", false],
    ["a smaller decimal below zero", "-1.5", "-2", true],
    ["a number without quotes", 10, "11", true],
    ["a number that as text would be smaller", "9", "10", true],
    ["what is no number", "10", "many", true],
    ["a key that is missing", "10", undefined, true],
]);
