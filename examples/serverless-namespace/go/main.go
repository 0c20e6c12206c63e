package main

import (
	"example.com/pulumi-redshift-iam/sdk/go/redshiftiam"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/redshiftserverless"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(program)
}

func program(ctx *pulumi.Context) error {
	role, err := redshiftiam.NewRedshiftRole(ctx, "analytics-load", &redshiftiam.RedshiftRoleArgs{
		Namespace:         &redshiftiam.RedshiftNamespaceArgs{NamespaceName: pulumi.String("examplenamespace")},
		RestrictToAccount: pulumi.Bool(true),
		ManagedPolicyArns: map[string]pulumi.StringInput{
			"s3": pulumi.String("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"),
		},
		Association: &redshiftiam.RedshiftAssociationArgs{DefaultRole: pulumi.Bool(true)},
	})
	if err != nil {
		return err
	}
	// Whoever has the namespace must leave its list of roles to the associations.
	sandbox, err := redshiftserverless.NewNamespace(ctx, "sandbox", &redshiftserverless.NamespaceArgs{
		NamespaceName: pulumi.String("sandbox"),
	}, pulumi.IgnoreChanges([]string{"iamRoles", "defaultIamRoleArn"}))
	if err != nil {
		return err
	}
	_, err = redshiftiam.NewNamespaceRoleAssociation(ctx, "sandbox", &redshiftiam.NamespaceRoleAssociationArgs{
		NamespaceName: sandbox.NamespaceName,
		Region:        sandbox.Region,
		RoleArn:       role.ReadyArn,
	})
	if err != nil {
		return err
	}
	ctx.Export("trustPolicy", role.TrustPolicy)
	return nil
}
