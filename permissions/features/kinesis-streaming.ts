import { Feature } from "../feature";
import { KinesisStream, kinesisStream, streamArn } from "../resources/kinesis-stream";

/**
 * `CREATE EXTERNAL SCHEMA s FROM KINESIS IAM_ROLE …`, and the materialized views over its streams. These are the actions of
 * AWS's guide; ListStreams is of no stream, so IAM takes it on `*` alone. For an encrypted stream the guide adds
 * `kms:Decrypt` on its key.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-streaming-ingestion-getting-started.html
 */
export const kinesisStreaming: Feature<KinesisStream> = {
    list: {
        id: "kinesisStreaming",
        name: "a list of Kinesis streams",
        example: kinesisStream.example,
        ifEmpty: "Leave kinesisStreaming out where no Kinesis stream is read.",
    },
    element: kinesisStream,
    needsAccount: true,
    statements: (stream, where) => [
        {
            actions: [
                "kinesis:DescribeStreamSummary",
                "kinesis:GetShardIterator",
                "kinesis:GetRecords",
                "kinesis:ListShards",
                "kinesis:DescribeStream",
            ],
            resources: [streamArn(stream, where)],
        },
        { actions: ["kinesis:ListStreams"], resources: ["*"] },
        ...(stream.kmsKeyArn === undefined ? [] : [{ actions: ["kms:Decrypt"], resources: [stream.kmsKeyArn] }]),
    ],
};
