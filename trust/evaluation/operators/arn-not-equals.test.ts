import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

// The ARN of AWS's example with aws:PrincipalArn.
judges("ArnNotEquals", [
    ["the same ARN", "arn:aws:iam::444455556666:user/user-name", "arn:aws:iam::444455556666:user/user-name", false],
    ["another ARN", "arn:aws:iam::444455556666:user/user-name", "arn:aws:iam::444455556666:user/other", true],
    ["a wildcard", "arn:aws:iam::444455556666:user/*", "arn:aws:iam::444455556666:user/user-name", false],
    ["a key that is missing", "arn:aws:iam::444455556666:user/user-name", undefined, true],
]);
