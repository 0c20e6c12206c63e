import assert from "node:assert/strict";
import { Permissions } from "../../../permissions/permissions";
import { permissionsPolicy } from "../../../permissions/permissions-policy";
import { whereIn } from "./where";

/* What AWS would see, written out by AWS's guides: each feature's docstring says which. */

const key = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const catalogKey = "arn:aws:kms:us-east-1:123456789012:key/9999abcd-12ab-34cd-56ef-1234567890ab";

function judge(says: string, permissions: Permissions, statements: object[], region = "us-east-1"): void {
    it(says, () => {
        assert.deepEqual(JSON.parse(permissionsPolicy(permissions, whereIn(region))), {
            Version: "2012-10-17",
            Statement: statements,
        });
    });
}

describe("copyFromS3", () => {
    judge("of a bucket reads all of its objects", { copyFromS3: [{ bucket: "amzn-s3-demo-bucket" }] }, [
        { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::amzn-s3-demo-bucket" },
        { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::amzn-s3-demo-bucket/*" },
    ]);

    judge(
        "of a prefix and a key reads those objects alone",
        { copyFromS3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/", kmsKeyArn: key }] },
        [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::amzn-s3-demo-bucket" },
            { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::amzn-s3-demo-bucket/sales/*" },
            { Effect: "Allow", Action: "kms:Decrypt", Resource: key },
        ],
    );

    judge(
        "is in China's partition there",
        { copyFromS3: [{ bucket: "amzn-s3-demo-bucket" }] },
        [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws-cn:s3:::amzn-s3-demo-bucket" },
            { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws-cn:s3:::amzn-s3-demo-bucket/*" },
        ],
        "cn-north-1",
    );

    judge(
        "is in GovCloud's partition there",
        { copyFromS3: [{ bucket: "amzn-s3-demo-bucket" }] },
        [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws-us-gov:s3:::amzn-s3-demo-bucket" },
            { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws-us-gov:s3:::amzn-s3-demo-bucket/*" },
        ],
        "us-gov-west-1",
    );
});

describe("unloadToS3", () => {
    judge(
        "writes and reads, and deletes nothing",
        { unloadToS3: [{ bucket: "amzn-s3-demo-bucket", prefix: "out/" }] },
        [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::amzn-s3-demo-bucket" },
            {
                Effect: "Allow",
                Action: ["s3:GetObject", "s3:PutObject"],
                Resource: "arn:aws:s3:::amzn-s3-demo-bucket/out/*",
            },
        ],
    );

    judge(
        "deletes with cleanPath, and encrypts with a key",
        { unloadToS3: [{ bucket: "amzn-s3-demo-bucket", prefix: "out/", cleanPath: true, kmsKeyArn: key }] },
        [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::amzn-s3-demo-bucket" },
            {
                Effect: "Allow",
                Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
                Resource: "arn:aws:s3:::amzn-s3-demo-bucket/out/*",
            },
            { Effect: "Allow", Action: ["kms:GenerateDataKey", "kms:Decrypt"], Resource: key },
        ],
    );

    judge(
        "is in China's partition there",
        { unloadToS3: [{ bucket: "amzn-s3-demo-bucket" }] },
        [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws-cn:s3:::amzn-s3-demo-bucket" },
            {
                Effect: "Allow",
                Action: ["s3:GetObject", "s3:PutObject"],
                Resource: "arn:aws-cn:s3:::amzn-s3-demo-bucket/*",
            },
        ],
        "cn-north-1",
    );

    judge(
        "is in GovCloud's partition there",
        { unloadToS3: [{ bucket: "amzn-s3-demo-bucket", cleanPath: true }] },
        [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws-us-gov:s3:::amzn-s3-demo-bucket" },
            {
                Effect: "Allow",
                Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
                Resource: "arn:aws-us-gov:s3:::amzn-s3-demo-bucket/*",
            },
        ],
        "us-gov-west-1",
    );
});

describe("autoCopy", () => {
    judge(
        "reads as COPY from S3 does",
        { autoCopy: [{ bucket: "amzn-s3-demo-bucket", prefix: "in/", kmsKeyArn: key }] },
        [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::amzn-s3-demo-bucket" },
            { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::amzn-s3-demo-bucket/in/*" },
            { Effect: "Allow", Action: "kms:Decrypt", Resource: key },
        ],
    );

    for (const [region, partition] of [
        ["cn-north-1", "aws-cn"],
        ["us-gov-west-1", "aws-us-gov"],
    ] as const) {
        judge(
            `is in the partition ${partition} there`,
            { autoCopy: [{ bucket: "amzn-s3-demo-bucket" }] },
            [
                { Effect: "Allow", Action: "s3:ListBucket", Resource: `arn:${partition}:s3:::amzn-s3-demo-bucket` },
                { Effect: "Allow", Action: "s3:GetObject", Resource: `arn:${partition}:s3:::amzn-s3-demo-bucket/*` },
            ],
            region,
        );
    }
});

const catalogReads = [
    "glue:GetDatabase",
    "glue:GetDatabases",
    "glue:GetTable",
    "glue:GetTables",
    "glue:GetPartition",
    "glue:GetPartitions",
    "glue:BatchGetPartition",
];
const tableReads = catalogReads.slice(2);

describe("spectrum", () => {
    const sales = {
        database: "spectrumdb",
        tables: ["sales"],
        s3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }],
    };

    judge("reads the tables' entries in the catalog, and their data", { spectrum: [sales] }, [
        {
            Effect: "Allow",
            Action: catalogReads,
            Resource: [
                "arn:aws:glue:us-east-1:123456789012:catalog",
                "arn:aws:glue:us-east-1:123456789012:database/spectrumdb",
            ],
        },
        {
            Effect: "Allow",
            Action: tableReads,
            Resource: "arn:aws:glue:us-east-1:123456789012:table/spectrumdb/sales",
        },
        {
            Effect: "Allow",
            Action: ["s3:ListBucket", "s3:ListBucketVersions"],
            Resource: "arn:aws:s3:::amzn-s3-demo-bucket",
        },
        { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::amzn-s3-demo-bucket/sales/*" },
    ]);

    judge("is not read-write where readWrite is false", { spectrum: [{ ...sales, s3: [], readWrite: false }] }, [
        {
            Effect: "Allow",
            Action: catalogReads,
            Resource: [
                "arn:aws:glue:us-east-1:123456789012:catalog",
                "arn:aws:glue:us-east-1:123456789012:database/spectrumdb",
            ],
        },
        {
            Effect: "Allow",
            Action: tableReads,
            Resource: "arn:aws:glue:us-east-1:123456789012:table/spectrumdb/sales",
        },
    ]);

    judge(
        "writes one table with readWrite, drops no database, and has both keys",
        {
            spectrum: [
                {
                    ...sales,
                    s3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/", kmsKeyArn: key }],
                    readWrite: true,
                    catalogKmsKeyArn: catalogKey,
                },
            ],
        },
        [
            {
                Effect: "Allow",
                Action: [
                    ...catalogReads,
                    "glue:CreateDatabase",
                    "glue:CreateTable",
                    "glue:UpdateTable",
                    "glue:DeleteTable",
                    "glue:BatchDeleteTable",
                    "glue:CreatePartition",
                    "glue:BatchCreatePartition",
                    "glue:UpdatePartition",
                    "glue:DeletePartition",
                    "glue:BatchDeletePartition",
                ],
                Resource: [
                    "arn:aws:glue:us-east-1:123456789012:catalog",
                    "arn:aws:glue:us-east-1:123456789012:database/spectrumdb",
                ],
            },
            {
                Effect: "Allow",
                Action: [
                    ...tableReads,
                    "glue:CreateTable",
                    "glue:UpdateTable",
                    "glue:DeleteTable",
                    "glue:BatchDeleteTable",
                    "glue:CreatePartition",
                    "glue:BatchCreatePartition",
                    "glue:UpdatePartition",
                    "glue:DeletePartition",
                    "glue:BatchDeletePartition",
                ],
                Resource: "arn:aws:glue:us-east-1:123456789012:table/spectrumdb/sales",
            },
            { Effect: "Allow", Action: ["kms:GenerateDataKey", "kms:Decrypt", "kms:Encrypt"], Resource: catalogKey },
            {
                Effect: "Allow",
                Action: ["s3:ListBucket", "s3:ListBucketVersions"],
                Resource: "arn:aws:s3:::amzn-s3-demo-bucket",
            },
            {
                Effect: "Allow",
                Action: ["s3:GetObject", "s3:PutObject"],
                Resource: "arn:aws:s3:::amzn-s3-demo-bucket/sales/*",
            },
            { Effect: "Allow", Action: ["kms:GenerateDataKey", "kms:Decrypt"], Resource: key },
        ],
    );

    judge(
        "has all of AWS's minimum for Spectrum but UpdateDatabase with readWrite of every table",
        {
            spectrum: [
                {
                    ...sales,
                    tables: ["*"],
                    readWrite: true,
                },
            ],
        },
        [
            {
                Effect: "Allow",
                Action: [
                    ...catalogReads,
                    "glue:CreateDatabase",
                    "glue:DeleteDatabase",
                    "glue:CreateTable",
                    "glue:UpdateTable",
                    "glue:DeleteTable",
                    "glue:BatchDeleteTable",
                    "glue:CreatePartition",
                    "glue:BatchCreatePartition",
                    "glue:UpdatePartition",
                    "glue:DeletePartition",
                    "glue:BatchDeletePartition",
                ],
                Resource: [
                    "arn:aws:glue:us-east-1:123456789012:catalog",
                    "arn:aws:glue:us-east-1:123456789012:database/spectrumdb",
                ],
            },
            {
                Effect: "Allow",
                Action: [
                    ...tableReads,
                    "glue:DeleteDatabase",
                    "glue:CreateTable",
                    "glue:UpdateTable",
                    "glue:DeleteTable",
                    "glue:BatchDeleteTable",
                    "glue:CreatePartition",
                    "glue:BatchCreatePartition",
                    "glue:UpdatePartition",
                    "glue:DeletePartition",
                    "glue:BatchDeletePartition",
                ],
                Resource: "arn:aws:glue:us-east-1:123456789012:table/spectrumdb/*",
            },
            {
                Effect: "Allow",
                Action: "glue:DeleteDatabase",
                Resource: "arn:aws:glue:us-east-1:123456789012:userDefinedFunction/spectrumdb/*",
            },
            {
                Effect: "Allow",
                Action: ["s3:ListBucket", "s3:ListBucketVersions"],
                Resource: "arn:aws:s3:::amzn-s3-demo-bucket",
            },
            {
                Effect: "Allow",
                Action: ["s3:GetObject", "s3:PutObject"],
                Resource: "arn:aws:s3:::amzn-s3-demo-bucket/sales/*",
            },
        ],
    );

    judge(
        "only decrypts data that it reads",
        { spectrum: [{ database: "d", tables: ["*"], s3: [{ bucket: "b", kmsKeyArn: key }] }] },
        [
            {
                Effect: "Allow",
                Action: catalogReads,
                Resource: [
                    "arn:aws:glue:us-east-1:123456789012:catalog",
                    "arn:aws:glue:us-east-1:123456789012:database/d",
                ],
            },
            { Effect: "Allow", Action: tableReads, Resource: "arn:aws:glue:us-east-1:123456789012:table/d/*" },
            { Effect: "Allow", Action: ["s3:ListBucket", "s3:ListBucketVersions"], Resource: "arn:aws:s3:::b" },
            { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" },
            { Effect: "Allow", Action: "kms:Decrypt", Resource: key },
        ],
    );

    for (const [region, partition] of [
        ["cn-north-1", "aws-cn"],
        ["us-gov-west-1", "aws-us-gov"],
    ] as const) {
        judge(
            `is in the partition ${partition} there`,
            { spectrum: [sales] },
            [
                {
                    Effect: "Allow",
                    Action: catalogReads,
                    Resource: [
                        `arn:${partition}:glue:${region}:123456789012:catalog`,
                        `arn:${partition}:glue:${region}:123456789012:database/spectrumdb`,
                    ],
                },
                {
                    Effect: "Allow",
                    Action: tableReads,
                    Resource: `arn:${partition}:glue:${region}:123456789012:table/spectrumdb/sales`,
                },
                {
                    Effect: "Allow",
                    Action: ["s3:ListBucket", "s3:ListBucketVersions"],
                    Resource: `arn:${partition}:s3:::amzn-s3-demo-bucket`,
                },
                {
                    Effect: "Allow",
                    Action: "s3:GetObject",
                    Resource: `arn:${partition}:s3:::amzn-s3-demo-bucket/sales/*`,
                },
            ],
            region,
        );
    }
});

describe("lakeFormation", () => {
    judge(
        "reads the catalog, and has no access to S3 of its own",
        { lakeFormation: [{ database: "spectrumdb", tables: ["sales", "dim_*"], region: "us-west-2" }] },
        [
            { Effect: "Allow", Action: "lakeformation:GetDataAccess", Resource: "*" },
            {
                Effect: "Allow",
                Action: catalogReads,
                Resource: [
                    "arn:aws:glue:us-west-2:123456789012:catalog",
                    "arn:aws:glue:us-west-2:123456789012:database/spectrumdb",
                ],
            },
            {
                Effect: "Allow",
                Action: tableReads,
                Resource: [
                    "arn:aws:glue:us-west-2:123456789012:table/spectrumdb/sales",
                    "arn:aws:glue:us-west-2:123456789012:table/spectrumdb/dim_*",
                ],
            },
        ],
    );

    judge(
        "uses the key of an encrypted catalog",
        { lakeFormation: [{ database: "spectrumdb", tables: ["sales"], catalogKmsKeyArn: catalogKey }] },
        [
            { Effect: "Allow", Action: "lakeformation:GetDataAccess", Resource: "*" },
            {
                Effect: "Allow",
                Action: catalogReads,
                Resource: [
                    "arn:aws:glue:us-east-1:123456789012:catalog",
                    "arn:aws:glue:us-east-1:123456789012:database/spectrumdb",
                ],
            },
            {
                Effect: "Allow",
                Action: tableReads,
                Resource: "arn:aws:glue:us-east-1:123456789012:table/spectrumdb/sales",
            },
            { Effect: "Allow", Action: ["kms:GenerateDataKey", "kms:Decrypt", "kms:Encrypt"], Resource: catalogKey },
        ],
    );

    for (const [region, partition] of [
        ["cn-north-1", "aws-cn"],
        ["us-gov-west-1", "aws-us-gov"],
    ] as const) {
        judge(
            `is in the partition ${partition} there`,
            { lakeFormation: [{ database: "spectrumdb", tables: ["sales"] }] },
            [
                { Effect: "Allow", Action: "lakeformation:GetDataAccess", Resource: "*" },
                {
                    Effect: "Allow",
                    Action: catalogReads,
                    Resource: [
                        `arn:${partition}:glue:${region}:123456789012:catalog`,
                        `arn:${partition}:glue:${region}:123456789012:database/spectrumdb`,
                    ],
                },
                {
                    Effect: "Allow",
                    Action: tableReads,
                    Resource: `arn:${partition}:glue:${region}:123456789012:table/spectrumdb/sales`,
                },
            ],
            region,
        );
    }
});

describe("machineLearning", () => {
    for (const [region, partition] of [
        ["us-east-1", "aws"],
        ["cn-north-1", "aws-cn"],
        ["us-gov-west-1", "aws-us-gov"],
    ] as const) {
        const kmsKeyArn = `arn:${partition}:kms:${region}:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
        const sageMaker = `arn:${partition}:sagemaker:${region}:123456789012`;
        judge(
            `trains in SageMaker, in the partition ${partition}`,
            { machineLearning: [{ bucket: "amzn-s3-demo-bucket", kmsKeyArn }] },
            [
                {
                    Effect: "Allow",
                    Action: [
                        "sagemaker:CreateAutoMLJob",
                        "sagemaker:DescribeAutoMLJob",
                        "sagemaker:StopAutoMLJob",
                        "sagemaker:AddTags",
                    ],
                    Resource: `${sageMaker}:automl-job/*redshift*`,
                },
                {
                    Effect: "Allow",
                    Action: [
                        "sagemaker:CreateTrainingJob",
                        "sagemaker:DescribeTrainingJob",
                        "sagemaker:StopTrainingJob",
                        "sagemaker:AddTags",
                    ],
                    Resource: `${sageMaker}:training-job/*redshift*`,
                },
                {
                    Effect: "Allow",
                    Action: [
                        "sagemaker:CreateProcessingJob",
                        "sagemaker:DescribeProcessingJob",
                        "sagemaker:StopProcessingJob",
                        "sagemaker:AddTags",
                    ],
                    Resource: `${sageMaker}:processing-job/*redshift*`,
                },
                {
                    Effect: "Allow",
                    Action: [
                        "sagemaker:CreateCompilationJob",
                        "sagemaker:DescribeCompilationJob",
                        "sagemaker:StopCompilationJob",
                        "sagemaker:AddTags",
                    ],
                    Resource: `${sageMaker}:compilation-job/*redshift*`,
                },
                {
                    Effect: "Allow",
                    Action: ["sagemaker:DescribeTransformJob", "sagemaker:AddTags"],
                    Resource: `${sageMaker}:transform-job/*redshift*`,
                },
                {
                    Effect: "Allow",
                    Action: ["sagemaker:CreateModel", "sagemaker:DeleteModel", "sagemaker:AddTags"],
                    Resource: `${sageMaker}:model/*redshift*`,
                },
                {
                    Effect: "Allow",
                    Action: [
                        "sagemaker:CreateEndpoint",
                        "sagemaker:CreateEndpointConfig",
                        "sagemaker:DeleteEndpointConfig",
                        "sagemaker:AddTags",
                    ],
                    Resource: `${sageMaker}:endpoint-config/*redshift*`,
                },
                {
                    Effect: "Allow",
                    Action: [
                        "sagemaker:CreateEndpoint",
                        "sagemaker:DescribeEndpoint",
                        "sagemaker:InvokeEndpoint",
                        "sagemaker:DeleteEndpoint",
                        "sagemaker:AddTags",
                    ],
                    Resource: `${sageMaker}:endpoint/*redshift*`,
                },
                {
                    Effect: "Allow",
                    Action: ["sagemaker:ListCandidatesForAutoMLJob", "ecr:GetAuthorizationToken"],
                    Resource: "*",
                },
                {
                    Effect: "Allow",
                    Action: "iam:PassRole",
                    Resource: `arn:${partition}:iam::123456789012:role/copy-unload`,
                    Condition: {
                        StringEquals: {
                            "iam:PassedToService": ["redshift.amazonaws.com", "sagemaker.amazonaws.com"],
                        },
                    },
                },
                {
                    Effect: "Allow",
                    Action: ["s3:GetBucketLocation", "s3:ListBucket"],
                    Resource: `arn:${partition}:s3:::amzn-s3-demo-bucket`,
                },
                {
                    Effect: "Allow",
                    Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"],
                    Resource: `arn:${partition}:s3:::amzn-s3-demo-bucket/*`,
                },
                {
                    Effect: "Allow",
                    Action: [
                        "kms:CreateGrant",
                        "kms:Decrypt",
                        "kms:DescribeKey",
                        "kms:Encrypt",
                        "kms:GenerateDataKey*",
                    ],
                    Resource: kmsKeyArn,
                },
                {
                    Effect: "Allow",
                    Action: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
                    Resource: `arn:${partition}:ecr:${region}:*:repository/*`,
                },
                {
                    Effect: "Allow",
                    Action: [
                        "logs:CreateLogGroup",
                        "logs:CreateLogStream",
                        "logs:DescribeLogStreams",
                        "logs:PutLogEvents",
                    ],
                    Resource: `arn:${partition}:logs:${region}:123456789012:log-group:/aws/sagemaker/*`,
                },
                {
                    Effect: "Allow",
                    Action: "cloudwatch:PutMetricData",
                    Resource: "*",
                    Condition: {
                        StringEquals: {
                            "cloudwatch:namespace": [
                                "SageMaker",
                                "/aws/sagemaker/Endpoints",
                                "/aws/sagemaker/ProcessingJobs",
                                "/aws/sagemaker/TrainingJobs",
                                "/aws/sagemaker/TransformJobs",
                            ],
                        },
                    },
                },
            ],
            region,
        );
    }
});
