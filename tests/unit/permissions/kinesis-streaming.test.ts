import assert from "node:assert/strict";
import { kinesisStreaming } from "../../../permissions/features/kinesis-streaming";
import { where, whereIn } from "./where";

describe("Streaming ingestion from Kinesis", () => {
    it("may read the stream and list all, as AWS's guide has it", () => {
        assert.deepEqual(kinesisStreaming.statements({ name: "my_stream_name" }, where), [
            {
                actions: [
                    "kinesis:DescribeStreamSummary",
                    "kinesis:GetShardIterator",
                    "kinesis:GetRecords",
                    "kinesis:ListShards",
                    "kinesis:DescribeStream",
                ],
                resources: ["arn:aws:kinesis:us-east-1:123456789012:stream/my_stream_name"],
            },
            { actions: ["kinesis:ListStreams"], resources: ["*"] },
        ]);
    });

    it("may decrypt by the stream's key, in the stream's own Region of GovCloud", () => {
        const element = {
            name: "my_stream_name",
            region: "us-gov-east-1",
            kmsKeyArn: "arn:aws-us-gov:kms:us-gov-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        };
        assert.deepEqual(kinesisStreaming.statements(element, whereIn("us-gov-west-1")), [
            {
                actions: [
                    "kinesis:DescribeStreamSummary",
                    "kinesis:GetShardIterator",
                    "kinesis:GetRecords",
                    "kinesis:ListShards",
                    "kinesis:DescribeStream",
                ],
                resources: ["arn:aws-us-gov:kinesis:us-gov-east-1:123456789012:stream/my_stream_name"],
            },
            { actions: ["kinesis:ListStreams"], resources: ["*"] },
            {
                actions: ["kms:Decrypt"],
                resources: ["arn:aws-us-gov:kms:us-gov-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
            },
        ]);
    });
});
