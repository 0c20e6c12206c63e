import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

// The example of AWS's page, with which it tells ArnLike from StringLike.
const finance = "arn:aws:someservice:*:111122223333:finance/*";
const cluster = "arn:aws:redshift:us-east-1:123456789012:cluster:my-cluster";

judges("ArnLike", [
    ["the same ARN", cluster, cluster, true],
    ["a wildcard in each part", "arn:a?s:*:us-*-1:*:*", cluster, true],
    ["a wildcard in the last part, which may have colons", "arn:aws:redshift:us-east-1:123456789012:*", cluster, true],
    ["a wildcard in the first part", "*:aws:redshift:us-east-1:123456789012:cluster:my-cluster", cluster, true],
    [
        "more colons in the place of *",
        finance,
        "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt",
        false,
    ],
    [
        "a * that would have to reach over colons to the text after it",
        "arn:aws:*-serverless:*:*:*",
        "arn:aws:redshift:us-east-1:123456789012:snapshot:my-serverless:a:b:c",
        false,
    ],
    ["the right account", finance, "arn:aws:someservice:us-east-2:111122223333:finance/document.txt", true],
    ["an empty part", "arn:aws:iam::123456789012:role/*", "arn:aws:iam::123456789012:role/example", true],
    ["another case", "arn:aws:redshift:us-east-1:123456789012:cluster:My-Cluster", cluster, false],
    ["another Region", "arn:aws:redshift:us-west-2:123456789012:cluster:*", cluster, false],
    ["one of several", ["arn:aws:redshift:us-west-2:*:*", "arn:aws:redshift:us-east-1:*:*"], cluster, true],
    [
        "a policy variable",
        "arn:aws:redshift:*:*:cluster:${aws:PrincipalTag/team}",
        "arn:aws:redshift:us-east-1:123456789012:cluster:blue*",
        true,
    ],
    [
        "the * of a policy variable, which is itself",
        "arn:aws:redshift:*:*:cluster:${aws:PrincipalTag/team}",
        "arn:aws:redshift:us-east-1:123456789012:cluster:blueish",
        false,
    ],
    ["a pattern of fewer than six parts", "*", cluster, false],
    ["a value of fewer than six parts", "*:*:*:*:*:*", "arn:aws:redshift", false],
    ["a key that is missing", "*:*:*:*:*:*", undefined, false],
]);
