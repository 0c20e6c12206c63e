import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

// The last two of these are the example of AWS's page, with which it tells ArnLike from StringLike.
const finance = "arn:aws:someservice:*:111122223333:finance/*";

judges("StringLike", [
    ["the same text", "home/", "home/", true],
    ["any text in the place of *", "home/*", "home/bob/x", true],
    ["no text in the place of *", "home/*", "home/", true],
    ["text before a pattern", "ome/*", "home/bob", false],
    ["text after a pattern", "home/?", "home/bob", false],
    ["one character in the place of ?", "user?", "user1", true],
    ["no character in the place of ?", "user?", "user", false],
    ["two characters in the place of ?", "user?", "user12", false],
    ["another case", "Home/*", "home/bob", false],
    ["one of several", ["", "home/", "home/*/"], "home/bob/", true],
    ["none of several", ["", "home/", "home/*/"], "home/bob", false],
    ["a policy variable in a pattern", "home/${aws:PrincipalTag/team}/*", "home/blue*/x", true],
    ["the * of a policy variable, which is itself", "home/${aws:PrincipalTag/team}/*", "home/blueish/x", false],
    ["an escaped *", "10${*}", "10*", true],
    ["other text in the place of an escaped *", "10${*}", "100", false],
    ["a key that is missing", "*", undefined, false],
    [
        "an ARN with more colons in the place of *",
        finance,
        "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt",
        true,
    ],
    ["an ARN of the right account", finance, "arn:aws:someservice:us-east-2:111122223333:finance/document.txt", true],
]);
