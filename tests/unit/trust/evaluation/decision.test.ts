import assert from "node:assert/strict";
import { evaluate } from "../../../../trust/evaluate";
import { isPrincipal } from "../../../../trust/evaluation/principals";
import { readTrustDocument } from "../../../../trust/evaluation/read-trust-document";
import { TrustDocument } from "../../../../trust/evaluation/trust-document";

const roleA = "arn:aws:iam::123456789012:role/RoleA";
const session = "arn:aws:sts::123456789012:assumed-role/RoleA/session";

describe("A decision", () => {
    it("says who called, where that is a role and no service", () => {
        const document = readTrustDocument({
            Statement: { Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:role/RoleB" }, Action: "sts:*" },
        });
        assert.deepEqual(evaluate(document, { principal: { aws: roleA }, context: {} }), {
            allowed: false,
            statements: [
                {
                    index: 0,
                    sid: undefined,
                    effect: "Allow",
                    applies: false,
                    mismatches: [{ part: "principal", wanted: ["arn:aws:iam::123456789012:role/RoleB"], got: [roleA] }],
                },
            ],
        });
    });

    it("is none, rather than a wrong one, for an operator that readTrustDocument never lets through", () => {
        const document: TrustDocument = {
            version: "2012-10-17",
            statements: [
                {
                    index: 0,
                    sid: undefined,
                    effect: "Allow",
                    principals: [{ type: "AWS", value: "*" }],
                    actions: ["sts:AssumeRole"],
                    conditions: [{ operator: "StringSame", key: "sts:ExternalId", values: ["a"] }],
                },
            ],
        };
        assert.throws(() => evaluate(document, { principal: { aws: roleA }, context: { "sts:ExternalId": "a" } }), {
            message: "readTrustDocument lets no operator through that IAM does not have.",
        });
    });

    it("takes a session for one of its role, and of no role whose name is empty", () => {
        assert.ok(isPrincipal({ type: "AWS", value: roleA }, { aws: session }));
        assert.ok(!isPrincipal({ type: "AWS", value: `${roleA}/` }, { aws: session }));
    });
});
