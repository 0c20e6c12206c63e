import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

judges("StringEqualsIgnoreCase", [
    ["the same text", "iamuser-admin", "iamuser-admin", true],
    ["another case", "iamuser-admin", "IAMUser-Admin", true],
    ["another text", "iamuser-admin", "iamuser", false],
    ["one of several", ["Audit", "Security"], "security", true],
    ["a wildcard, which is itself", "IAMUSER-*", "iamuser-admin", false],
    ["a policy variable", "${aws:PrincipalTag/team}", "BLUE*", true],
    ["a key that is missing", "iamuser-admin", undefined, false],
]);
