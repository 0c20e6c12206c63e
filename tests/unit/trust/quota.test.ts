import assert from "node:assert/strict";
import fc from "fast-check";
import { count } from "../../../problems/show";
import { trustPolicy, TrustPolicyArgs } from "../../../trust";
import { quotaProblems } from "../../../trust/rules/quota";
import { trustProblems } from "../../../trust/trust-problems";
import { argsOf, wish } from "./wish";

/** Of users named a…a, whose last name is as long as it must be for a policy of this length. */
function ofLength(length: number, users: number): TrustPolicyArgs {
    const args = (last: number): TrustPolicyArgs => ({
        cluster: { clusterIdentifier: "my-cluster" },
        dbUsers: [...Array.from({ length: users - 1 }, (_, index) => `user${index}`), "a".repeat(last)],
        accountId: "123456789012",
        region: "us-west-2",
        trustPolicyQuota: 4096,
    });
    const shortest = JSON.stringify(trustPolicy(args(1))).length;
    return args(1 + length - shortest);
}

function messageOf(args: TrustPolicyArgs): string {
    try {
        trustPolicy(args);
    } catch (error) {
        return (error as Error).message;
    }
    return "";
}

describe("The quota", () => {
    it("may be raised for a policy of the 4,096 characters that AWS grants at most", () => {
        const args = ofLength(4096, 58);
        assert.equal(JSON.stringify(trustPolicy(args)).length, 4096);
        assert.match(
            messageOf({ ...args, trustPolicyQuota: 2048 }),
            /got 4,096: of its 58 database users the first \d+ fit\. Either raise IAM's quota "Role trust policy length" and give trustPolicyQuota: 4096, or name the users by dbUserPatterns, or split them over several roles\.$/,
        );
    });

    it("is no way out for one character more", () => {
        const { dbUsers = [], ...args } = ofLength(4096, 58);
        const [first = "", ...others] = dbUsers;
        assert.match(
            messageOf({ ...args, dbUsers: [`${first}1`, ...others], trustPolicyQuota: 2048 }),
            /got 4,097: of its 58 database users the first \d+ fit\. The most AWS raises the quota to is 4,096: /,
        );
    });

    it("is told of args that have no other problem, and of none that have", () => {
        const tooLong = { ...ofLength(4096, 58), trustPolicyQuota: 2048 };
        const rulesOf = (args: TrustPolicyArgs) => trustProblems(args).map(({ rule }) => rule);
        assert.deepEqual(rulesOf(tooLong), ["trustPolicy.quota"]);
        assert.deepEqual(rulesOf({ ...tooLong, accountId: "1" }), ["accountId.short"]);
        assert.equal(messageOf({ ...tooLong, accountId: "1" }).includes("at most"), false);
    });

    it("leaves room for the users that fill it to the last character", () => {
        const { dbUsers = [], ...args } = ofLength(2048, 27);
        assert.match(
            messageOf({ ...args, dbUsers: [...dbUsers, "one.more"], trustPolicyQuota: 2048 }),
            /of its 28 database users the first 27 fit\./,
        );
    });

    it("counts the characters of compact JSON, with what JSON escapes", () => {
        const sourceArns = fc.array(
            fc
                .stringMatching(/^[a-z"\\\u0001\ud800é😀]{0,8}$/)
                .map((name) => `arn:aws:redshift:us-east-1:123456789012:cluster:${name}x`),
            { minLength: 1 },
        );
        fc.assert(
            fc.property(
                wish,
                fc.option(sourceArns, { nil: undefined }),
                fc.boolean(),
                (asked, arns, restrictToAccount) => {
                    const args = { ...argsOf(asked), sourceArns: arns, restrictToAccount };
                    const policy = trustPolicy(args);
                    const { length } = JSON.stringify(policy);
                    assert.deepEqual(quotaProblems({ ...args, trustPolicyQuota: length }, policy), []);
                    assert.match(
                        quotaProblems({ ...args, trustPolicyQuota: length - 1 }, policy)[0]?.message ?? "",
                        new RegExp(`, got ${count(length)}[:.]`),
                    );
                },
            ),
        );
    });

    it("counts patterns as users, where there are patterns alone", () => {
        const patterns = Array.from({ length: 99 }, (_, index) => `etl_${index}_*`);
        assert.match(
            messageOf({
                cluster: { clusterIdentifier: "my-cluster" },
                dbUserPatterns: patterns,
                accountId: "123456789012",
                region: "us-west-2",
            }),
            /of its 99 database users the first 27 fit\./,
        );
    });
});
