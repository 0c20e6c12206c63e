import assert from "node:assert/strict";
import { whatMayBeDone } from "../../../cli/what-may-be-done";

describe("What a role may do, read from its policy", () => {
    it("is a row for each resource, the actions once for those of one statement, with the condition", () => {
        const policy = {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Action: "s3:ListBucket", Resource: ["arn:aws:s3:::a", "arn:aws:s3:::b"] },
                { Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: "arn:aws:s3:::a/*" },
                {
                    Effect: "Allow",
                    Action: "iam:PassRole",
                    Resource: "arn:aws:iam::123456789012:role/r",
                    Condition: {
                        StringEquals: { "iam:PassedToService": ["redshift.amazonaws.com", "sagemaker.amazonaws.com"] },
                    },
                },
            ],
        };
        assert.deepEqual(whatMayBeDone(JSON.stringify(policy)), [
            ["  arn:aws:s3:::a", "s3:ListBucket", ""],
            ["  arn:aws:s3:::b", "the same", ""],
            ["  arn:aws:s3:::a/*", "s3:GetObject, s3:PutObject", ""],
            [
                "  arn:aws:iam::123456789012:role/r",
                "iam:PassRole",
                "only with iam:PassedToService redshift.amazonaws.com or sagemaker.amazonaws.com",
            ],
        ]);
    });
});
