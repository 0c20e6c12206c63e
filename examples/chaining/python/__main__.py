import pulumi
import pulumi_redshift_iam as redshift_iam

entry = redshift_iam.RedshiftRole(
    "entry",
    cluster={"cluster_identifier": "examplecluster"},
    db_users=["etl"],
)

chain = redshift_iam.RoleChain(
    "lake",
    roles=[
        {
            "arn": entry.arn,
            "name": entry.name,
            "unique_id": entry.unique_id,
            "ready_arn": entry.ready_arn,
        },
        {
            "create": {
                "key": "reader",
                "permissions": {
                    "copy_from_s3": [
                        {"bucket": "amzn-s3-demo-bucket", "prefix": "sales/"}
                    ],
                },
            },
        },
    ],
)

pulumi.export(
    "copy",
    pulumi.Output.concat(
        "COPY sales FROM 's3://amzn-s3-demo-bucket/sales/' ", chain.iam_role_clause
    ),
)
