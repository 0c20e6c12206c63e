package main

import (
	"example.com/pulumi-redshift-iam/sdk/go/redshiftiam"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(program)
}

func program(ctx *pulumi.Context) error {
	role, err := redshiftiam.NewRedshiftRole(ctx, "loader", &redshiftiam.RedshiftRoleArgs{
		Grants: []redshiftiam.RedshiftGrantArgs{
			{
				Cluster: &redshiftiam.RedshiftClusterArgs{
					ClusterIdentifier: pulumi.String("sales"),
					Region:            pulumi.String("us-east-1"),
				},
				DbUsers: pulumi.ToStringArray([]string{"loader", "IAMR:Pipeline"}),
			},
			{
				Cluster: &redshiftiam.RedshiftClusterArgs{
					ClusterIdentifier: pulumi.String("sales"),
					Region:            pulumi.String("eu-west-1"),
				},
				DbUsers: pulumi.ToStringArray([]string{"loader"}),
			},
			{
				Cluster: &redshiftiam.RedshiftClusterArgs{
					ClusterIdentifier: pulumi.String("reporting"),
					Region:            pulumi.String("eu-west-1"),
				},
				DbUserPatterns: pulumi.ToStringArray([]string{"etl_*"}),
			},
		},
		Regions:           pulumi.ToStringArray([]string{"us-east-1", "eu-west-1"}),
		RestrictToAccount: pulumi.Bool(true),
		ManagedPolicyArns: map[string]pulumi.StringInput{
			"s3": pulumi.String("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"),
		},
	})
	if err != nil {
		return err
	}
	for _, association := range []struct{ name, clusterIdentifier, region string }{
		{"sales", "sales", "us-east-1"},
		{"sales-europe", "sales", "eu-west-1"},
		{"reporting", "reporting", "eu-west-1"},
	} {
		_, err := redshiftiam.NewClusterRoleAssociation(ctx, association.name, &redshiftiam.ClusterRoleAssociationArgs{
			ClusterIdentifier: pulumi.String(association.clusterIdentifier),
			Region:            pulumi.String(association.region),
			RoleArn:           role.ReadyArn,
		})
		if err != nil {
			return err
		}
	}
	ctx.Export("roleArn", role.ReadyArn)
	return nil
}
