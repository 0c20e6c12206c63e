import pulumi
import pulumi_redshift_iam as redshift_iam
from pulumi_aws import s3

kms_key_arn = (
    "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
)
landing = s3.Bucket("landing", bucket="amzn-s3-demo-landing")
results = s3.Bucket("results", bucket="amzn-s3-demo-results")

role = redshift_iam.RedshiftRole(
    "warehouse",
    cluster={"cluster_identifier": "examplecluster", "region": "us-east-1"},
    db_users=["etl"],
    permissions={
        "copy_from_s3": [{"bucket": landing.bucket, "prefix": "batch/"}],
        # Without a prefix it is all of the bucket's objects.
        "unload_to_s3": [
            {"bucket": results.bucket},
            {
                "bucket": "amzn-s3-demo-exports",
                "prefix": "daily/",
                "kms_key_arn": kms_key_arn,
                "clean_path": True,
            },
        ],
        "spectrum": [
            {
                "database": "sales",
                "tables": ["orders", "returns_*"],
                "s3": [{"bucket": "amzn-s3-demo-lake", "prefix": "sales/"}],
            }
        ],
        "lambda_udf": [{"name": "tokenize"}],
        "kinesis_streaming": [{"name": "clicks"}],
        "auto_copy": [{"bucket": landing.bucket, "prefix": "continuous/"}],
    },
)

# Redshift itself, not the role, asks S3 to tell of new objects.
s3.BucketPolicy(
    "landing",
    bucket=landing.bucket,
    policy=pulumi.Output.all(role.auto_copy_bucket_policies, landing.bucket).apply(
        lambda args: args[0][args[1]]
    ),
)

pulumi.export("sql", role.sql)
