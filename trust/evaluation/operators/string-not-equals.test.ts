import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

judges("StringNotEquals", [
    ["the same text", "iamuser-admin", "iamuser-admin", false],
    ["another text", "iamuser-admin", "iamuser", true],
    ["another case", "iamuser-admin", "IAMUser-Admin", true],
    // Several values under a negated operator are a logical NOR.
    ["one of several", ["audit", "security"], "security", false],
    ["none of several", ["audit", "security"], "sales", true],
    ["a wildcard, which is itself", "iamuser-*", "iamuser-admin", true],
    ["a policy variable", "${aws:PrincipalTag/team}", "blue*", false],
    ["a policy variable without a value", "${aws:username}", "bob", true],
    ["a key that is missing", "iamuser-admin", undefined, true],
]);
