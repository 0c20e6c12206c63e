import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

judges("StringNotLike", [
    ["a text like the pattern", "home/*", "home/bob", false],
    ["a text unlike the pattern", "home/*", "away/bob", true],
    ["one of several", ["home/*", "away/*"], "away/bob", false],
    ["none of several", ["home/*", "away/*"], "work/bob", true],
    ["another case", "Home/*", "home/bob", true],
    ["a policy variable without a value", "home/${aws:username}", "home/bob", true],
    ["a key that is missing", "home/*", undefined, true],
]);
