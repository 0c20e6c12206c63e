import assert from "node:assert/strict";
import { allow, deny, messagesOf, redshift, roleOf, serverless } from "./roles";

const found = (...statements: object[]) => messagesOf("trust.principal", roleOf(statements));

describe("trust.principal", () => {
    for (const [mistaken, meant] of [
        ["redshift.amazonaws.com.cn", redshift],
        ["Redshift.amazonaws.com", redshift],
        ["redshift.cn-north-1.amazonaws.com.cn", "redshift.cn-north-1.amazonaws.com"],
        ["redshift.us-east-1a.amazonaws.com", "redshift.us-east-1.amazonaws.com"],
        ["redshift.region.amazonaws.com", redshift],
        ["redshift-serverless.us-east-1.amazonaws.com", serverless],
        ["redshiftserverless.amazonaws.com", serverless],
        ["redshift", redshift],
    ] as const) {
        it(`is found for ${mistaken}, beside one of Redshift's too`, () => {
            const said = `has the principal "${mistaken}", as which Redshift never calls. Write ${meant}.`;
            assert.deepEqual(found(allow(mistaken)), [`Statement 1 ${said}`]);
            assert.deepEqual(found(allow([redshift, mistaken], undefined, { Sid: "" })), [`Statement 1 ${said}`]);
            assert.deepEqual(found(allow(redshift), { ...deny(), ...allow(mistaken), Effect: "Deny" }), [
                `Statement 2 ${said}`,
            ]);
        });
    }

    it("is found for a statement about nobody", () => {
        const said = 'Statement 1 has no principal. Name one, as { "Service": "redshift.amazonaws.com" }.';
        assert.deepEqual(found(allow([])), [said]);
        assert.deepEqual(found(allow(redshift, undefined, { Principal: {} })), [said]);
    });

    it("is not found for Redshift's principals, and other services'", () => {
        assert.deepEqual(
            found(
                allow([redshift, serverless, "redshift.us-gov-west-1.amazonaws.com"]),
                allow(["scheduler.redshift.amazonaws.com", "redshift-data.amazonaws.com", "sagemaker.amazonaws.com"]),
                allow(redshift, undefined, { Principal: { AWS: "arn:aws:iam::123456789012:role/redshift" } }),
                allow(redshift, undefined, { Principal: { Federated: "redshift.example.com" } }),
                allow(redshift, undefined, { Principal: "*" }),
            ),
            [],
        );
    });
});
