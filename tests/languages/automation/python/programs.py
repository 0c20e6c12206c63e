"""The programs of the tests: what programs.go is in Go."""

import pulumi
import pulumi_redshift_iam as redshift_iam

cluster = redshift_iam.RedshiftClusterArgs(cluster_identifier="examplecluster")


def role(users, regions):
    made = redshift_iam.RedshiftRole(
        "load",
        cluster=cluster,
        db_users=users,
        regions=regions,
        managed_policy_arns={"s3": "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"},
        role_name="load",
    )
    pulumi.export("readyArn", made.ready_arn)


def association(roleArn):
    made = redshift_iam.ClusterRoleAssociation(
        "mine", cluster_identifier="examplecluster", region="us-east-1", role_arn=roleArn
    )
    pulumi.export("roleArn", made.role_arn)


def role_and_association():
    made = redshift_iam.RedshiftRole("load", cluster=cluster, db_users=["user1"], role_name="load", associate=False)
    mine = redshift_iam.ClusterRoleAssociation(
        "mine", cluster_identifier="examplecluster", region="us-east-1", role_arn=made.ready_arn
    )
    pulumi.export("roleArn", mine.role_arn)


def unknowns_and_secrets(user, description):
    first = redshift_iam.RedshiftRole("first", role_name="first")
    load = redshift_iam.RedshiftRole(
        "load",
        cluster=cluster,
        db_users=pulumi.Output.secret([user]),
        role_name="load",
        description=pulumi.Output.secret(description),
        # Not known before the first role is there.
        tags={"first": first.ready_arn},
    )
    mine = redshift_iam.ClusterRoleAssociation(
        "mine",
        cluster_identifier="examplecluster",
        region="us-east-1",
        role_arn=pulumi.Output.secret(first.ready_arn),
    )
    pulumi.export("trustPolicy", load.trust_policy)
    pulumi.export("roleArn", mine.role_arn)
    pulumi.export("firstArn", first.arn)
