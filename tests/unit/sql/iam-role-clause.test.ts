import assert from "node:assert/strict";
import { iamRoleClause } from "../../../sql/iam-role-clause";

describe("iamRoleClause", () => {
    it("names the role as COPY and UNLOAD want it", () => {
        assert.equal(
            iamRoleClause("arn:aws:iam::123456789012:role/copy-unload"),
            "IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload'",
        );
    });
});
