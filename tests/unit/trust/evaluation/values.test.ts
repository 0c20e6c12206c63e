import assert from "node:assert/strict";
import { readTrustDocument } from "../../../../trust/evaluation/read-trust-document";

/** By the operator that compares them: values as AWS's page on operators has them, and values that only look so. */
const values: readonly [operator: string, taken: string[], refused: string[]][] = [
    ["NumericEquals", ["10", "-10", "+10", "1.25"], [" 10", "10 ", "1.", ".5", "1e3", "0x10", "10,5", "Infinity", ""]],
    [
        "DateEquals",
        [
            "2026",
            "2026-01",
            "2026-01-31",
            "2026-01-31T12:00Z",
            "2026-01-31T12:00:00Z",
            "2026-01-31T12:00:00.125Z",
            "2026-01-31T12:00:00+01:00",
            "1769860800",
            "1769860800.25",
        ],
        [
            "2026-1-31",
            "2026-01-31T12:00",
            " 2026-01-31",
            "2026-01-31 ",
            " 1769860800",
            "1769860800 ",
            "1769860800.",
            "1e9",
            "31 January 2026",
            "",
        ],
    ],
    ["Bool", ["true", "false", "True", "FALSE"], ["untrue", "trueish", "yes", "1", ""]],
    ["BinaryEquals", ["QUJD", "QUI=", "QQ==", "QUJDQQ==", "+/+/"], ["QQ", "QQ=", "QQ===", "=QQ=", "Q_==", "QUJD QUJD"]],
    [
        "IpAddress",
        ["203.0.113.7", "203.0.113.0/24", "0.0.0.0/0", "203.0.113.7/32", "2001:DB8::/128", "::1"],
        [
            "http://203.0.113.0/24",
            "203.0.113.0/24,198.51.100.0/24",
            "203.0.113.0/0.0.0.255",
            "203.0.113.0/33",
            "203.0.113.0/",
            "203.0.113",
            "203.0.113.256",
            "2001:DB8::/129",
            "/24",
            "24",
            "",
        ],
    ],
];

function read(operator: string, value: string): unknown {
    const [statement] = readTrustDocument({
        Statement: {
            Effect: "Allow",
            Principal: { Service: "redshift.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { [operator]: { "example:Key": value } },
        },
    }).statements;
    return statement?.conditions;
}

describe("Values of a policy", () => {
    for (const [operator, taken, refused] of values) {
        for (const value of taken) {
            it(`that ${operator} takes: "${value}"`, () => {
                assert.deepEqual(read(operator, value), [{ operator, key: "example:Key", values: [value] }]);
            });
        }
        for (const value of refused) {
            it(`that ${operator} refuses: "${value}"`, () => {
                assert.throws(() => read(operator, value), /\bCondition\.\w+\["example:Key"\] must be /);
            });
        }
    }
});
