import assert from "node:assert/strict";
import fc from "fast-check";
import { userOf, whyNoUser } from "../../../explain/possible-user";
import { dbUserArn } from "../../../trust/arn";

const bob = { dbUser: "bob", cluster: "c", region: "us-east-1", accountId: "123456789012" };
const id = "1234abcd-12ab-34cd-56ef-1234567890ab";

describe("whyNoUser", () => {
    it("says nothing of users who can be", () => {
        for (const user of [
            bob,
            { ...bob, dbUser: "IAM:alice@example.com", cluster: "my-cluster-1", region: "us-gov-west-1" },
            { ...bob, cluster: `serverless-123456789012-${id}` },
        ]) {
            assert.equal(whyNoUser(user), undefined);
        }
    });

    it("says what is wrong with a user who cannot be", () => {
        const rule = "it has lower-case letters, digits and single hyphens, and begins with a letter";
        const wrong: [user: typeof bob, why: string][] = [
            [
                { ...bob, dbUser: "bob smith" },
                'STS takes no external ID with " ": what Redshift sends for this user is not documented',
            ],
            [{ ...bob, dbUser: "" }, "No database user has an empty name"],
            [{ ...bob, region: "us-east-1a" }, 'No Region is named "us-east-1a"'],
            [{ ...bob, accountId: "1234" }, 'No account\'s id is "1234": it has 12 digits'],
            [{ ...bob, cluster: "My-Cluster" }, `No cluster's identifier is "My-Cluster": ${rule}`],
            [{ ...bob, cluster: "my--cluster" }, `No cluster's identifier is "my--cluster": ${rule}`],
            [{ ...bob, cluster: "c*" }, `No cluster's identifier is "c*": ${rule}`],
            [{ ...bob, cluster: "c".repeat(64) }, `No cluster's identifier is "${"c".repeat(64)}": ${rule}`],
            [
                { ...bob, cluster: `serverless-999999999999-${id}` },
                `No workgroup of account 123456789012 has users of "serverless-999999999999-${id}", which has another account`,
            ],
            [
                { ...bob, cluster: "serverless-123456789012-My_Group" },
                'No workgroup\'s id is "My_Group": it has lower-case letters, digits and hyphens',
            ],
        ];
        for (const [user, why] of wrong) {
            assert.equal(whyNoUser(user), why);
        }
    });
});

describe("userOf", () => {
    it("is the user whose ARN it is, for any who can be", () => {
        const user = fc.record({
            dbUser: fc.stringMatching(/^[\w+=,.@:/-]{1,20}$/),
            cluster: fc.constantFrom("c", "my-cluster", `serverless-123456789012-${id}`),
            region: fc.constantFrom("us-east-1", "cn-north-1", "us-gov-west-1"),
            accountId: fc.constant("123456789012"),
        });
        fc.assert(
            fc.property(user, (one) => {
                assert.deepEqual(userOf(dbUserArn(one, one.dbUser)), { ...one });
            }),
        );
    });

    it("is nobody for an ARN that no user has", () => {
        for (const arn of [
            "arn:aws:redshift:us-east-1:123456789012:cluster:c",
            "arn:aws:redshift:us-east-1:123456789012:dbuser:c",
            "arn:aws:redshift:cn-north-1:123456789012:dbuser:c/bob",
            "arn:aws:redshift:us-east-1:123456789012:dbuser:My-Cluster/bob",
            "arn:aws:redshift:us-east-1:123456789012:dbuser:c/bob ",
        ]) {
            assert.equal(userOf(arn), undefined, arn);
        }
    });
});
