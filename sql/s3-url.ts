import { quoteLiteral } from "./quote-literal";
import { refuse } from "./sql-error";

/** Objects in S3: a bucket's, or those of it whose keys begin with the prefix. */
export interface S3Objects {
    /** The name of the bucket. */
    bucket: string;
    /** The beginning of the keys, without a slash first. */
    prefix?: string | undefined;
}

/** The objects as COPY and UNLOAD name them: `'s3://bucket/prefix'`. */
export function s3Url({ bucket, prefix = "" }: S3Objects): string {
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; older ones have capitals and _.
    if (typeof bucket !== "string" || !/^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/.test(bucket)) {
        const fix = 'Write bucket: "amzn-s3-demo-bucket", prefix: "sales/".';
        return refuse({ path: "bucket", must: "be an S3 bucket's name", got: bucket, fix });
    }
    const must = "be the beginning of objects' keys";
    if (typeof prefix !== "string") {
        return refuse({ path: "prefix", must, got: prefix, fix: 'Give text such as "sales/", or leave it out.' });
    }
    if (prefix.startsWith("/")) {
        const rest = prefix.replace(/^\/+/, "");
        const fix = rest === "" ? "Leave prefix out." : `Write ${JSON.stringify(rest)}.`;
        return refuse({ path: "prefix", must, got: prefix, is: 'with "/" first', fix });
    }
    return quoteLiteral(`s3://${bucket}/${prefix}`, "prefix");
}
