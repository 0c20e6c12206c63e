import pulumi
import pulumi_redshift_iam as redshift_iam

role = redshift_iam.RedshiftRole(
    "loader",
    grants=[
        {
            "cluster": {"cluster_identifier": "sales", "region": "us-east-1"},
            "db_users": ["loader", "IAMR:Pipeline"],
        },
        {
            "cluster": {"cluster_identifier": "sales", "region": "eu-west-1"},
            "db_users": ["loader"],
        },
        {
            "cluster": {"cluster_identifier": "reporting", "region": "eu-west-1"},
            "db_user_patterns": ["etl_*"],
        },
    ],
    regions=["us-east-1", "eu-west-1"],
    restrict_to_account=True,
    managed_policy_arns={"s3": "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"},
)

for name, cluster_identifier, region in [
    ("sales", "sales", "us-east-1"),
    ("sales-europe", "sales", "eu-west-1"),
    ("reporting", "reporting", "eu-west-1"),
]:
    redshift_iam.ClusterRoleAssociation(
        name,
        cluster_identifier=cluster_identifier,
        region=region,
        role_arn=role.ready_arn,
    )

pulumi.export("roleArn", role.ready_arn)
