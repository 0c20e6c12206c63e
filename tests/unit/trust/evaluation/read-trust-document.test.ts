import assert from "node:assert/strict";
import fc from "fast-check";
import { readTrustDocument } from "../../../../trust/evaluation/read-trust-document";
import { casesIn, errorText } from "../../../cases";
import { TrustDocumentError } from "../../../../trust/evaluation/trust-document-error";

const right = { Effect: "Allow", Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole" };

describe("readTrustDocument", () => {
    for (const { says, args, problems = [] } of casesIn("trust-document").flatMap(({ cases }) => cases)) {
        it(says, () => {
            assert.equal(messageOf(args["policy"]), errorText("The trust policy", problems));
            assert.deepEqual(
                rulesOf(args["policy"]).map(([rule]) => rule),
                problems.map(({ rule }) => rule),
            );
        });
    }

    it("gives each problem its rule and its path", () => {
        const policy = {
            Version: "1",
            Comment: "",
            Statement: [
                1,
                { Sid: 1, Effect: "", Resource: "*", Principal: "", Action: ["x", 1], Condition: "" },
                { ...right, Principal: { AWS: ["x", "x*"] }, Condition: { X: {}, Bool: { "a:b": "x" } } },
            ],
        };
        assert.deepEqual(rulesOf(policy), [
            ["trustDocument.unknown", "Comment"],
            ["trustDocument.version", "Version"],
            ["statement.type", "Statement[0]"],
            ["trustDocument.unsupported", "Statement[1].Resource"],
            ["statement.sid", "Statement[1].Sid"],
            ["statement.effect", "Statement[1].Effect"],
            ["principal.type", "Statement[1].Principal"],
            ["trustDocument.text", "Statement[1].Action[1]"],
            ["action.shape", "Statement[1].Action[0]"],
            ["condition.type", "Statement[1].Condition"],
            ["principal.aws", "Statement[2].Principal.AWS[0]"],
            ["principal.wildcard", "Statement[2].Principal.AWS[1]"],
            ["condition.operator", "Statement[2].Condition.X"],
            ["condition.value", 'Statement[2].Condition.Bool["a:b"]'],
        ]);
        assert.deepEqual(rulesOf("{"), [["trustDocument.json", "policy"]]);
        assert.deepEqual(rulesOf(1), [["trustDocument.type", "policy"]]);
        assert.deepEqual(rulesOf({ Statement: [] }), [["trustDocument.empty", "Statement"]]);
    });

    it("takes what every JavaScript object has for an element that IAM does not know", () => {
        for (const name of ["constructor", "toString", "__proto__"]) {
            const text = JSON.stringify({ Statement: right }).replace('"Effect"', `"${name}":1,"Effect"`);
            assert.equal(
                messageOf(text),
                errorText("The trust policy", [
                    {
                        message: `Statement.${name} must be left out, since IAM has no element of this name, got 1. The elements are: Sid, Effect, Principal, Action, Condition.`,
                    },
                ]),
            );
        }
    });

    it("takes an element that is undefined for one that is left out, as a program may have it", () => {
        const policy = {
            Id: undefined,
            Statement: { ...right, Sid: undefined, Condition: undefined, Resource: undefined },
        };
        assert.deepEqual(readTrustDocument(policy), readTrustDocument({ Statement: right }));
    });

    it("refuses what is no JSON, and says where", () => {
        assert.match(
            messageOf('{ "Version": '),
            /^The trust policy has 1 problem:\n {2}policy must be JSON, got "\{ \\"Version\\": "\. JSON\.parse says: .+\.$/,
        );
    });

    it("reads one statement or a list, one value or a list, in JSON or parsed", () => {
        const policy = {
            Version: "2012-10-17",
            Id: "example",
            Statement: {
                Sid: "Redshift",
                Effect: "Allow",
                Principal: { Service: "redshift.amazonaws.com", AWS: ["123456789012", "AIDACKCEVSQ6C2EXAMPLE"] },
                Action: "sts:AssumeRole",
                Condition: {
                    StringEquals: { "sts:ExternalId": ["a", "b"], "aws:SourceAccount": "123456789012" },
                    BoolIfExists: { "aws:SecureTransport": true },
                    NumericLessThan: { "aws:MultiFactorAuthAge": 3600 },
                },
            },
        };
        const document = {
            version: "2012-10-17",
            statements: [
                {
                    index: 0,
                    sid: "Redshift",
                    effect: "Allow",
                    principals: [
                        { type: "AWS", value: "123456789012" },
                        { type: "AWS", value: "AIDACKCEVSQ6C2EXAMPLE" },
                        { type: "Service", value: "redshift.amazonaws.com" },
                    ],
                    actions: ["sts:AssumeRole"],
                    conditions: [
                        { operator: "StringEquals", key: "sts:ExternalId", values: ["a", "b"] },
                        { operator: "StringEquals", key: "aws:SourceAccount", values: ["123456789012"] },
                        { operator: "BoolIfExists", key: "aws:SecureTransport", values: ["true"] },
                        { operator: "NumericLessThan", key: "aws:MultiFactorAuthAge", values: ["3600"] },
                    ],
                },
            ],
        };
        assert.deepEqual(readTrustDocument(policy), document);
        assert.deepEqual(readTrustDocument(JSON.stringify({ ...policy, Statement: [policy.Statement] })), document);
    });

    it("takes a policy without a version for one of 2008-10-17, IAM's default", () => {
        assert.equal(readTrustDocument({ Statement: right }).version, "2008-10-17");
    });

    it('takes "Principal": "*" for every AWS principal', () => {
        const [statement] = readTrustDocument({ Statement: { ...right, Principal: "*" } }).statements;
        assert.deepEqual(statement?.principals, [{ type: "AWS", value: "*" }]);
    });

    it("reads or refuses whatever it is given, and throws nothing else", () => {
        const names = fc.constantFrom(...Object.keys(right), "Statement", "Condition", "StringLike", "Service", "AWS");
        const anything = fc.letrec((tie) => ({
            value: fc.oneof(
                { maxDepth: 6 },
                fc.constantFrom("Allow", "*", "sts:AssumeRole", "2012-10-17", "", 1, null, undefined, true),
                fc.array(tie("value"), { maxLength: 3 }),
                fc.dictionary(names, tie("value"), { maxKeys: 4 }),
            ),
        })).value;
        fc.assert(
            fc.property(anything, fc.boolean(), (value, isStatement) => {
                try {
                    readTrustDocument(isStatement ? { Statement: value } : value);
                } catch (error) {
                    assert.ok(error instanceof TrustDocumentError, String(error));
                }
            }),
            { numRuns: 2000 },
        );
    });
});

function messageOf(policy: unknown): string {
    return errorOf(policy).message;
}

function rulesOf(policy: unknown): [rule: string, path: string][] {
    return errorOf(policy).problems.map(({ rule, path }) => [rule, path]);
}

function errorOf(policy: unknown): TrustDocumentError {
    try {
        readTrustDocument(policy);
    } catch (error) {
        assert.ok(error instanceof TrustDocumentError);
        return error;
    }
    assert.fail("It was read.");
}
