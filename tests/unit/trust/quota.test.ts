import assert from "node:assert/strict";
import { trustPolicy, TrustPolicyArgs } from "../../../trust";

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

    it("leaves room for the users that fill it to the last character", () => {
        const { dbUsers = [], ...args } = ofLength(2048, 27);
        assert.match(
            messageOf({ ...args, dbUsers: [...dbUsers, "one.more"], trustPolicyQuota: 2048 }),
            /of its 28 database users the first 27 fit\./,
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
