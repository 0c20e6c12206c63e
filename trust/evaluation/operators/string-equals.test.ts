import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

// The tag job-category of AWS's example.
judges("StringEquals", [
    ["the same text", "iamuser-admin", "iamuser-admin", true],
    ["another text", "iamuser-admin", "iamuser", false],
    ["another case", "iamuser-admin", "IAMUser-Admin", false],
    ["one of several", ["audit", "security"], "security", true],
    ["none of several", ["audit", "security"], "sales", false],
    ["a wildcard, which is itself", "iamuser-*", "iamuser-admin", false],
    ["the wildcard itself", "iamuser-*", "iamuser-*", true],
    ["a policy variable", "${aws:PrincipalTag/team}", "blue*", true],
    ["a policy variable without a value", "${aws:username}", "", false],
    ["a value without quotes", true, "true", true],
    ["a key that is missing", "iamuser-admin", undefined, false],
    ["no values", [], "iamuser-admin", false],
]);
