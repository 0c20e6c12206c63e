"""A role for a cluster, and its association with another one."""

import pulumi
import pulumi_redshift_iam as redshift_iam

role = redshift_iam.RedshiftRole(
    "copy-unload",
    cluster=redshift_iam.RedshiftClusterArgs(cluster_identifier="examplecluster"),
    db_users=["user1", pulumi.Output.from_input("user2")],
    permissions={"copy_from_s3": [{"bucket": "landing"}]},
    association={"default_role": True},
)
elsewhere = redshift_iam.ClusterRoleAssociation(
    "elsewhere", cluster_identifier="othercluster", region="us-west-2", role_arn=role.ready_arn
)

pulumi.export("copy", role.iam_role_clause.apply(lambda clause: "COPY t FROM 's3://landing/t' " + clause))
pulumi.export("region", elsewhere.region)
