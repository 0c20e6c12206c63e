import assert from "node:assert/strict";
import { allow, dbUser, messagesOf, redshift, roleOf } from "./roles";

const found = (operator: string, ...values: string[]) =>
    messagesOf("trust.reachesOtherClusters", roleOf([allow(redshift, { [operator]: { "sts:ExternalId": values } })]));

describe("trust.reachesOtherClusters", () => {
    for (const value of [
        dbUser("my-*"),
        dbUser("my-*/bob"),
        dbUser("my-cluste?/bob"),
        dbUser("my-cluster/bob", "*"),
        "arn:aws:redshift:us-east-1:*:dbuser:my-cluster/bob",
        "*bob",
        "*",
    ]) {
        it(`is found for ${value}`, () => {
            assert.deepEqual(found("StringLike", value), [
                `Statement 1 allows users of more clusters than one, by "${value}": * also matches / and :. Write each ARN out up to the slash after the cluster's identifier.`,
            ]);
        });
    }

    it("is not found where the wildcard is in the user's name, or is none", () => {
        assert.deepEqual(found("StringLike", dbUser("my-cluster/*"), dbUser("my-cluster/b?b"), dbUser("c/bob")), []);
        assert.deepEqual(found("StringEquals", dbUser("my-*/bob")), []);
    });
});
