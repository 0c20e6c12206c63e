import assert from "node:assert/strict";
import { copyFromEmr } from "../../../permissions/features/copy-from-emr";
import { where, whereIn } from "./where";

describe("COPY from EMR", () => {
    it("may list the instances of the EMR cluster", () => {
        assert.deepEqual(copyFromEmr.statements({ id: "j-SAMPLE2B500FC" }, where), [
            {
                actions: ["elasticmapreduce:ListInstances"],
                resources: ["arn:aws:elasticmapreduce:us-east-1:123456789012:cluster/j-SAMPLE2B500FC"],
            },
        ]);
    });

    it("takes the EMR cluster's own Region before the Redshift cluster's", () => {
        assert.deepEqual(copyFromEmr.statements({ id: "j-SAMPLE2B500FC", region: "eu-west-1" }, where), [
            {
                actions: ["elasticmapreduce:ListInstances"],
                resources: ["arn:aws:elasticmapreduce:eu-west-1:123456789012:cluster/j-SAMPLE2B500FC"],
            },
        ]);
    });

    it("has GovCloud's ARNs in GovCloud", () => {
        assert.deepEqual(copyFromEmr.statements({ id: "j-SAMPLE2B500FC" }, whereIn("us-gov-west-1")), [
            {
                actions: ["elasticmapreduce:ListInstances"],
                resources: ["arn:aws-us-gov:elasticmapreduce:us-gov-west-1:123456789012:cluster/j-SAMPLE2B500FC"],
            },
        ]);
    });
});
