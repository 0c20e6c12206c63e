import assert from "node:assert/strict";
import { sqlArn } from "../../../components/sql-arn";
import { iamRoleClause } from "../../../sql";

describe("sqlArn", () => {
    it("is the role's ARN", () => {
        const arn = "arn:aws-cn:iam::123456789012:role/service/copy-unload";
        assert.equal(sqlArn(arn), "arn:aws-cn:iam::123456789012:role/service/copy-unload");
    });

    it("is a placeholder, which SQL takes, for what a unit test's mocks give in place of an ARN", () => {
        for (const none of [undefined, null, "", "arn", "role-1", "lake_arn", "arn:mock", "default", 5, {}]) {
            assert.equal(iamRoleClause(sqlArn(none)), "IAM_ROLE 'arn:aws:iam::000000000000:role/not-known'");
        }
    });
});
