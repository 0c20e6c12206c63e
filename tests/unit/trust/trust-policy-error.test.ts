import assert from "node:assert/strict";
import { trustPolicy, TrustPolicyArgs, TrustPolicyError } from "../../../trust";
import { policyOf } from "../../../trust/policy-of";

describe("The error of a trust policy", () => {
    for (const [args, got] of [
        [undefined, "nothing"],
        [null, "null"],
        ["my-cluster", '"my-cluster"'],
        [[], "[]"],
    ] as const) {
        it(`says what to write where ${got} is given for args`, () => {
            assert.throws(
                () => trustPolicy(args as unknown as TrustPolicyArgs),
                (error) => {
                    assert.ok(error instanceof TrustPolicyError);
                    assert.equal(
                        String(error),
                        "TrustPolicyError: The trust policy has 1 problem:\n" +
                            `  args must be an object, got ${got}. Write {} for no restriction.`,
                    );
                    return true;
                },
            );
        });
    }

    it("comes before a policy is written that lacks a part", () => {
        const cluster = { clusterIdentifier: "my-cluster" };
        for (const args of [
            { cluster, dbUsers: ["user1"], region: "us-west-2" },
            { cluster, dbUsers: ["user1"], accountId: "123456789012" },
            { cluster, restrictToAccount: true },
        ]) {
            assert.throws(() => policyOf(args), {
                message: "trustProblems lets no args through that lack a part of the policy.",
            });
        }
    });
});
