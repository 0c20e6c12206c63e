import assert from "node:assert/strict";
import { whereIs } from "../../../trust/arn";

describe("Where an ARN is", () => {
    const nowhere = { partition: undefined, accountId: undefined };

    it("is its partition and its account", () => {
        const arn = "arn:aws-cn:redshift:cn-north-1:123456789012:cluster:my-cluster";
        assert.deepEqual(whereIs(arn), { partition: "aws-cn", accountId: "123456789012" });
    });

    it("leaves open the account of what has none, such as a bucket", () => {
        assert.deepEqual(whereIs("arn:aws:s3:::my-bucket"), { partition: "aws", accountId: undefined });
    });

    for (const wildcard of ["*", "?", "aws*", "*-cn", "aws-??", "1234*"]) {
        it(`is not told by a wildcard: ${wildcard}`, () => {
            assert.deepEqual(whereIs(`arn:${wildcard}:redshift:us-east-1:${wildcard}:cluster:my-cluster`), nowhere);
        });
    }

    it("is nowhere for text that is no ARN", () => {
        assert.deepEqual(whereIs(""), nowhere);
        assert.deepEqual(whereIs("my-cluster"), nowhere);
    });
});
