import { TextKind } from "../../problems/text-rules";
import { optional, text } from "../element-rule";
import { ElementKind } from "../feature";
import { Where } from "../where";
import { regionalArn } from "./arn";
import { kmsKeyArn } from "./kms-key";
import { noArn, noWildcard } from "./name-rules";
import { resourceRegion } from "./resource-region";

/** A data stream of Kinesis. */
export interface KinesisStream {
    name: string;
    region?: string | undefined;
    /** The key it is encrypted by, where it is. */
    kmsKeyArn?: string | undefined;
}

const streamName: TextKind = {
    id: "kinesisStream",
    name: "a Kinesis stream's name",
    example: "my_stream_name",
    rules: [
        noArn("name", /:stream\/([^/]+)/, "my_stream_name"),
        noWildcard("Name each stream."),
        {
            // https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html
            id: "characters",
            broken: (value) => !/^[A-Za-z0-9_.-]{1,128}$/.test(value),
            fix: () => "Streams' names have 1 to 128 letters, digits, underscores, hyphens and dots.",
        },
    ],
};

export const kinesisStream: ElementKind = {
    name: "a Kinesis stream",
    example: '{ name: "my_stream_name" }',
    key: "name",
    properties: {
        name: text(streamName),
        region: optional(text(resourceRegion)),
        kmsKeyArn: optional(text(kmsKeyArn)),
    },
};

export function streamArn({ name, region }: KinesisStream, where: Where): string {
    return regionalArn(where, "kinesis", `stream/${name}`, region);
}
