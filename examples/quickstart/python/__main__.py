import pulumi
import pulumi_redshift_iam as redshift_iam

role = redshift_iam.RedshiftRole(
    "copy-unload",
    cluster={"cluster_identifier": "examplecluster"},
    db_users=["user1", "user2"],
    regions=["us-east-1", "us-west-2"],
    managed_policy_arns={"s3": "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"},
)

pulumi.export(
    "copy",
    pulumi.Output.concat(
        "COPY sales FROM 's3://amzn-s3-demo-bucket/sales' ", role.iam_role_clause
    ),
)
