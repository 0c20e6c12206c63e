import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

// AWS: "The ArnEquals and ArnLike condition operators behave identically."
judges("ArnEquals", [
    ["the same ARN", "arn:aws:sns:us-east-1:123456789012:topic", "arn:aws:sns:us-east-1:123456789012:topic", true],
    ["a wildcard", "arn:aws:sns:*:123456789012:*", "arn:aws:sns:us-east-1:123456789012:topic", true],
    [
        "a wildcard that would have to reach over a colon",
        "arn:aws:*:topic",
        "arn:aws:sns:us-east-1:123456789012:topic",
        false,
    ],
    ["a key that is missing", "arn:aws:sns:*:*:*", undefined, false],
]);
