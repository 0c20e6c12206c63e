import assert from "node:assert/strict";
import { allow, dbUser, messagesOf, redshift, roleOf } from "./roles";

const found = (operator: string, ...values: string[]) =>
    messagesOf("trust.reachesOtherClusters", roleOf([allow(redshift, { [operator]: { "sts:ExternalId": values } })]));

describe("trust.reachesOtherClusters", () => {
    const reaches = ": * also matches / and :";
    for (const [operator, value, where] of [
        ["StringLike", dbUser("my-*"), `in the cluster's identifier${reaches}`],
        ["StringLike", dbUser("my-*/bob"), `in the cluster's identifier${reaches}`],
        ["StringLike", dbUser("my-cluste?/bob"), "in the cluster's identifier"],
        ["StringLike", dbUser("my-cluster/bob", "*"), `in the Region${reaches}`],
        ["StringLike", "arn:aws:redshift:us-east-1:*:dbuser:my-cluster/bob", `in the account ID${reaches}`],
        ["StringLike", "*bob", `at its beginning${reaches}`],
        ["StringLike", "*", `at its beginning${reaches}`],
        ["ArnLike", dbUser("my-cluster/*", "*"), "in the Region"],
        ["ArnEquals", "arn:aws:redshift:us-east-1:*:dbuser:my-cluster/bob", "in the account ID"],
        ["ArnLike", dbUser("my-*"), `in the cluster's identifier${reaches}`],
    ] as const) {
        it(`is found for ${value} by ${operator}`, () => {
            assert.deepEqual(found(operator, value), [
                `Statement 1 allows users of more clusters than one, by "${value}" with a wildcard ${where}. Write each ARN out up to the slash after the cluster's identifier.`,
            ]);
        });
    }

    it("tells of values with a wildcard in the same place together", () => {
        const [here, there, region] = [dbUser("a-*"), dbUser("b-*"), dbUser("c/bob", "us-*")];
        assert.deepEqual(found("StringLike", here, region, there), [
            `Statement 1 allows users of more clusters than one, by "${here}" and "${there}" with a wildcard in the cluster's identifier: * also matches / and :. Write each ARN out up to the slash after the cluster's identifier.`,
            `Statement 1 allows users of more clusters than one, by "${region}" with a wildcard in the Region: * also matches / and :. Write each ARN out up to the slash after the cluster's identifier.`,
        ]);
    });

    it("is not found where the wildcard is in the user's name, or is none", () => {
        assert.deepEqual(found("StringLike", dbUser("my-cluster/*"), dbUser("my-cluster/b?b"), dbUser("c/bob")), []);
        assert.deepEqual(found("StringEquals", dbUser("my-*/bob")), []);
    });

    it("is not found for what no user can have, of which trust.neverMet tells", () => {
        assert.deepEqual(found("ArnLike", "*"), []);
        assert.deepEqual(found("StringLike", "arn:aws:redshift:us-east-1:123456789012:cluster:my-*"), []);
    });
});
