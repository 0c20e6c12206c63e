import { Bucket, BucketPolicy } from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole } from "pulumi-redshift-iam";

const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const landing = new Bucket("landing", { bucket: "amzn-s3-demo-landing" });
const results = new Bucket("results", { bucket: "amzn-s3-demo-results" });

const role = new RedshiftRole("warehouse", {
    cluster: { clusterIdentifier: "examplecluster", region: "us-east-1" },
    dbUsers: ["etl"],
    permissions: {
        copyFromS3: [{ bucket: landing.bucket, prefix: "batch/" }],
        // A bucket given whole is all of its objects.
        unloadToS3: [results, { bucket: "amzn-s3-demo-exports", prefix: "daily/", kmsKeyArn, cleanPath: true }],
        spectrum: [
            {
                database: "sales",
                tables: ["orders", "returns_*"],
                s3: [{ bucket: "amzn-s3-demo-lake", prefix: "sales/" }],
            },
        ],
        lambdaUdf: [{ name: "tokenize" }],
        kinesisStreaming: [{ name: "clicks" }],
        autoCopy: [{ bucket: landing.bucket, prefix: "continuous/" }],
    },
});

// Redshift itself, not the role, asks S3 to tell of new objects.
new BucketPolicy("landing", {
    bucket: landing.bucket,
    policy: pulumi
        .all([role.autoCopyBucketPolicies, landing.bucket])
        .apply(([policies, bucket]) => policies[bucket] ?? ""),
});

export const sql = role.sql;
