import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

judges("StringNotEqualsIgnoreCase", [
    ["the same text", "iamuser-admin", "iamuser-admin", false],
    ["another case", "iamuser-admin", "IAMUser-Admin", false],
    ["another text", "iamuser-admin", "iamuser", true],
    ["one of several", ["Audit", "Security"], "security", false],
    ["none of several", ["Audit", "Security"], "sales", true],
    ["a key that is missing", "iamuser-admin", undefined, true],
]);
