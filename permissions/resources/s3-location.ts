import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { optional, text } from "../element-rule";
import { ElementKind } from "../feature";
import { Where } from "../where";
import { globalArn } from "./arn";
import { kmsKeyArn } from "./kms-key";

/** Objects in S3: a bucket's, or those of it whose keys begin with the prefix. */
export interface S3Location {
    bucket: string;
    prefix?: string | undefined;
    /** The key they are encrypted by, where that is not S3's own. */
    kmsKeyArn?: string | undefined;
}

const bucketName: TextKind = {
    id: "bucket",
    name: "an S3 bucket's name",
    example: "amzn-s3-demo-bucket",
    rules: [
        {
            id: "url",
            broken: (value) => value.startsWith("s3://"),
            is: () => "a URL",
            fix: (value) => {
                const [, bucket, prefix] = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(value) ?? [];
                return `Write bucket: ${show(bucket)}${prefix ? `, prefix: ${show(prefix)}` : ""}.`;
            },
        },
        {
            id: "arn",
            broken: (value) => value.startsWith("arn:"),
            is: () => "an ARN",
            fix: (value) => `Give the name alone: ${show(/:::([^/]*)/.exec(value)?.[1] ?? "amzn-s3-demo-bucket")}.`,
        },
        {
            id: "wildcard",
            broken: (value) => /[*?]/.test(value),
            is: () => "with a wildcard",
            fix: () => "Name each bucket.",
        },
        {
            id: "prefix",
            broken: (value) => value.includes("/"),
            is: () => "with a prefix",
            fix: (value) => {
                const slash = value.indexOf("/");
                return `Write bucket: ${show(value.slice(0, slash))}, prefix: ${show(value.slice(slash + 1))}.`;
            },
        },
        {
            // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; older ones have capitals and _.
            id: "characters",
            broken: (value) => !/^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/.test(value),
            fix: () => "Buckets' names have 3 to 63 lower-case letters, digits, dots and hyphens.",
        },
    ],
};

const keyPrefix: TextKind = {
    id: "prefix",
    name: "the beginning of objects' keys",
    example: "sales/2026/",
    rules: [
        {
            id: "url",
            broken: (value) => value.startsWith("s3://"),
            is: () => "a URL",
            fix: (value) => `Give what follows the bucket: ${show(value.replace(/^s3:\/\/[^/]*\/?/, ""))}.`,
        },
        {
            id: "slash",
            broken: (value) => value.startsWith("/"),
            is: () => 'which begins with "/", as no key does',
            fix: (value) => `Write ${show(value.replace(/^\/+/, ""))}.`,
        },
        {
            id: "wildcard",
            broken: (value) => /[*?$]/.test(value),
            is: () => "with a wildcard or a policy variable",
            fix: (value) =>
                `Give the text before it: ${show(value.replace(/[*?$].*$/s, ""))}. What follows the prefix is always allowed.`,
        },
    ],
};

export const s3Location: ElementKind = {
    name: "an S3 location",
    example: '{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }',
    properties: {
        bucket: text(bucketName),
        prefix: optional(text(keyPrefix)),
        kmsKeyArn: optional(text(kmsKeyArn)),
    },
};

/** The bucket itself, which listing is asked of. */
export function bucketArn({ bucket }: S3Location, where: Where): string {
    return globalArn(where, "s3", bucket);
}

/** The objects, which reading and writing are asked of. */
export function objectsArn({ bucket, prefix = "" }: S3Location, where: Where): string {
    return globalArn(where, "s3", `${bucket}/${prefix}*`);
}
