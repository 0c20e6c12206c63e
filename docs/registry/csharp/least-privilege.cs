using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Aws = Pulumi.Aws;
using RedshiftIam = Pulumi.RedshiftIam;

return await Deployment.RunAsync(() =>
{
    var landing = new Aws.S3.Bucket("landing", new()
    {
        Bucket = "amzn-s3-demo-landing",
    });

    var results = new Aws.S3.Bucket("results", new()
    {
        Bucket = "amzn-s3-demo-results",
    });

    var warehouse = new RedshiftIam.RedshiftRole("warehouse", new()
    {
        Cluster = new RedshiftIam.Inputs.RedshiftClusterArgs
        {
            ClusterIdentifier = "examplecluster",
            Region = "us-east-1",
        },
        DbUsers = new[]
        {
            "etl",
        },
        Permissions = new RedshiftIam.Inputs.RedshiftPermissionsArgs
        {
            CopyFromS3 = new()
            {
                new RedshiftIam.Inputs.RedshiftS3LocationArgs
                {
                    Bucket = landing.Bucket,
                    Prefix = "batch/",
                },
            },
            UnloadToS3 = new()
            {
                new RedshiftIam.Inputs.RedshiftUnloadTargetArgs
                {
                    Bucket = results.Bucket,
                },
                new RedshiftIam.Inputs.RedshiftUnloadTargetArgs
                {
                    Bucket = "amzn-s3-demo-exports",
                    Prefix = "daily/",
                    KmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                    CleanPath = true,
                },
            },
            Spectrum = new()
            {
                new RedshiftIam.Inputs.RedshiftSpectrumDatabaseArgs
                {
                    Database = "sales",
                    Tables = new()
                    {
                        "orders",
                        "returns_*",
                    },
                    S3 = new()
                    {
                        new RedshiftIam.Inputs.RedshiftS3LocationArgs
                        {
                            Bucket = "amzn-s3-demo-lake",
                            Prefix = "sales/",
                        },
                    },
                },
            },
            LambdaUdf = new()
            {
                new RedshiftIam.Inputs.RedshiftLambdaFunctionArgs
                {
                    Name = "tokenize",
                },
            },
            KinesisStreaming = new()
            {
                new RedshiftIam.Inputs.RedshiftKinesisStreamArgs
                {
                    Name = "clicks",
                },
            },
            AutoCopy = new()
            {
                new RedshiftIam.Inputs.RedshiftS3LocationArgs
                {
                    Bucket = landing.Bucket,
                    Prefix = "continuous/",
                },
            },
        },
    });

    var landingPolicy = new Aws.S3.BucketPolicy("landing-policy", new()
    {
        Bucket = landing.Bucket,
        Policy = warehouse.AutoCopyBucketPolicies.Apply(autoCopyBucketPolicies => autoCopyBucketPolicies["amzn-s3-demo-landing"]),
    });

    return new Dictionary<string, object?>
    {
        ["sql"] = warehouse.Sql,
    };
});
