import assert from "node:assert/strict";
import { allow, dbUser, messagesOf, redshift, roleOf } from "./roles";

const found = (operator: string, ...values: string[]) =>
    messagesOf("trust.wildcardUsers", roleOf([allow(redshift, { [operator]: { "sts:ExternalId": values } })]));

describe("trust.wildcardUsers", () => {
    it("is found where a cluster's users are a wildcard", () => {
        const all = [dbUser("my-cluster/*"), dbUser("c/?*"), dbUser("d/**")];
        assert.deepEqual(found("StringLike", ...all, dbUser("my-cluster/etl_*")), [
            'Statement 1 allows every database user of a cluster, by "arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/*", "arn:aws:redshift:us-east-1:123456789012:dbuser:c/?*" and "arn:aws:redshift:us-east-1:123456789012:dbuser:d/**". Name the users, or give a pattern of their names such as etl_*.',
        ]);
    });

    it("tells of many patterns the first three", () => {
        assert.deepEqual(found("ArnLike", ...["a", "b", "c", "d", "e"].map((cluster) => dbUser(`${cluster}/*`))), [
            'Statement 1 allows every database user of a cluster, by "arn:aws:redshift:us-east-1:123456789012:dbuser:a/*", "arn:aws:redshift:us-east-1:123456789012:dbuser:b/*", "arn:aws:redshift:us-east-1:123456789012:dbuser:c/*" and 2 more. Name the users, or give a pattern of their names such as etl_*.',
        ]);
    });

    it("is found beside a policy variable in the cluster's ARN", () => {
        const value = "arn:aws:redshift:us-east-1:${aws:SourceAccount}:dbuser:my-cluster/*";
        assert.deepEqual(found("StringLike", value), [
            `Statement 1 allows every database user of a cluster, by "${value}". Name the users, or give a pattern of their names such as etl_*.`,
        ]);
    });

    it("is not found for a part of the names, for names of one character, or where * is no wildcard", () => {
        assert.deepEqual(found("StringLike", dbUser("my-cluster/etl_*"), dbUser("my-cluster/?")), []);
        assert.deepEqual(found("StringEquals", dbUser("my-cluster/*")), []);
        assert.deepEqual(found("StringNotLike", dbUser("my-cluster/*")), []);
    });
});
