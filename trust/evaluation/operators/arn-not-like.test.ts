import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

judges("ArnNotLike", [
    ["an ARN like the pattern", "arn:aws:sns:*:123456789012:*", "arn:aws:sns:us-east-1:123456789012:topic", false],
    ["an ARN unlike the pattern", "arn:aws:sns:*:123456789012:*", "arn:aws:sns:us-east-1:999999999999:topic", true],
    ["one of several", ["arn:aws:sqs:*:*:*", "arn:aws:sns:*:*:*"], "arn:aws:sns:us-east-1:123456789012:topic", false],
    ["a key that is missing", "arn:aws:sns:*:*:*", undefined, true],
]);
