import pulumi
import pulumi_redshift_iam as redshift_iam
from pulumi_aws import redshiftserverless

role = redshift_iam.RedshiftRole(
    "analytics-load",
    namespace={"namespace_name": "examplenamespace"},
    restrict_to_account=True,
    managed_policy_arns={"s3": "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"},
    association={"default_role": True},
)

# Whoever has the namespace must leave its list of roles to the associations.
sandbox = redshiftserverless.Namespace(
    "sandbox",
    namespace_name="sandbox",
    opts=pulumi.ResourceOptions(ignore_changes=["iam_roles", "default_iam_role_arn"]),
)
redshift_iam.NamespaceRoleAssociation(
    "sandbox",
    namespace_name=sandbox.namespace_name,
    region=sandbox.region,
    role_arn=role.ready_arn,
)

pulumi.export("trustPolicy", role.trust_policy)
