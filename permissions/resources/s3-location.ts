import { count, show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { optional, text } from "../element-rule";
import { ElementKind } from "../feature";
import { PermissionStatement } from "../statement";
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

export const bucketName: TextKind = {
    id: "bucket",
    name: "an S3 bucket's name",
    example: "amzn-s3-demo-bucket",
    rules: [
        {
            id: "url",
            broken: (value) => value.startsWith("s3://"),
            is: () => "a URL",
            fix: (value) => writeBoth(value.slice("s3://".length)),
        },
        {
            // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html
            id: "accessPoint",
            broken: (value) => /^arn:[^:]*:s3[^:]*:[^:]*:[^:]*:accesspoint[/:]/.test(value),
            is: () => "an access point's ARN",
            fix: () =>
                "Give the name of the bucket. An access point itself is allowed by its own ARN alone, in inlinePolicies.",
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
            fix: writeBoth,
        },
        {
            // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; older ones have capitals and _.
            id: "characters",
            broken: (value) => !/^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/.test(value),
            fix: () => "Buckets' names have 3 to 63 lower-case letters, digits, dots and hyphens.",
        },
    ],
};

function writeBoth(path: string): string {
    // A wildcard at the end would be the next error.
    const [, bucket, prefix] = /^([^/]*)\/*([^*?]*)/.exec(path) ?? [];
    return `Write bucket: ${show(bucket)}${prefix ? `, prefix: ${show(prefix)}` : ""}.`;
}

const keyPrefix: TextKind = {
    id: "prefix",
    name: "the beginning of objects' keys",
    example: "sales/2026/",
    rules: [
        {
            id: "url",
            broken: (value) => value.startsWith("s3://"),
            is: () => "a URL",
            fix: (value) => give("Give what follows the bucket:", value.replace(/^s3:\/\/[^/]*\/*/, "")),
        },
        {
            id: "slash",
            broken: (value) => value.startsWith("/"),
            is: () => 'which begins with "/", as no key does',
            fix: (value) => give("Write", value.replace(/^\/+/, "")),
        },
        {
            id: "wildcard",
            broken: (value) => /[*?]|\$\{/.test(value),
            is: () => "with a wildcard or a policy variable",
            fix: (value) => `${giveBefore(/[*?]|\$\{/, value)} What follows the prefix is always allowed.`,
        },
        {
            // What IAM's PutRolePolicy takes in a policy.
            id: "characters",
            broken: (value) => notPrintableLatin1.test(value),
            is: (value) => `with ${show(notPrintableLatin1.exec(value)?.[0])}, which IAM does not allow in a policy`,
            fix: (value) => giveBefore(notPrintableLatin1, value),
        },
        {
            // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
            id: "length",
            broken: (value) => bytesOf(value) > 1024,
            is: (value) => `${count(bytesOf(value))} bytes`,
            fix: () => "No key has more than 1,024 bytes in UTF-8.",
        },
    ],
};

const notPrintableLatin1 = /[^\x20-\x7e\xa0-\xff]/u;

function bytesOf(value: string): number {
    return new TextEncoder().encode(value).length;
}

function giveBefore(offender: RegExp, value: string): string {
    return give("Give the text before it:", value.slice(0, value.search(offender)));
}

function give(lead: string, prefix: string): string {
    return prefix === "" ? "Leave prefix out." : `${lead} ${show(prefix)}.`;
}

export const s3Location: ElementKind = {
    name: "an S3 location",
    example: '{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }',
    key: "bucket",
    insteadOf: {
        "aws:s3/bucketObject:BucketObject": "{ bucket: object.bucket, prefix: object.key }",
        "aws:s3/bucketObjectv2:BucketObjectv2": "{ bucket: object.bucket, prefix: object.key }",
    },
    properties: {
        bucket: text(bucketName),
        prefix: optional(text(keyPrefix)),
        kmsKeyArn: optional(text(kmsKeyArn)),
    },
};

/** The bucket itself, which listing is asked of. */
export function bucketArn({ bucket }: Pick<S3Location, "bucket">, where: Pick<Where, "region">): string {
    return globalArn(where, "s3", bucket);
}

/** The objects, which reading and writing are asked of. */
export function objectsArn({ bucket, prefix = "" }: S3Location, where: Pick<Where, "region">): string {
    return globalArn(where, "s3", `${bucket}/${prefix}*`);
}

/** What the role needs of the location's key, if that has one. */
export function keyStatements({ kmsKeyArn: key }: S3Location, actions: readonly string[]): PermissionStatement[] {
    return key === undefined ? [] : [{ actions, resources: [key] }];
}
