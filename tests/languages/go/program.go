// A role for a cluster, and its association with another one.
package main

import (
	"example.com/pulumi-redshift-iam/sdk/go/redshiftiam"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(program)
}

func program(ctx *pulumi.Context) error {
	role, err := redshiftiam.NewRedshiftRole(ctx, "copy-unload", &redshiftiam.RedshiftRoleArgs{
		Cluster: &redshiftiam.RedshiftClusterArgs{ClusterIdentifier: pulumi.String("examplecluster")},
		DbUsers: pulumi.StringArray{pulumi.String("user1"), pulumi.String("user2").ToStringOutput()},
		Permissions: &redshiftiam.RedshiftPermissionsArgs{
			CopyFromS3: redshiftiam.RedshiftS3LocationArray{redshiftiam.RedshiftS3LocationArgs{Bucket: pulumi.String("landing")}},
		},
		Association: &redshiftiam.RedshiftAssociationArgs{DefaultRole: pulumi.Bool(true)},
	})
	if err != nil {
		return err
	}
	elsewhere, err := redshiftiam.NewClusterRoleAssociation(ctx, "elsewhere", &redshiftiam.ClusterRoleAssociationArgs{
		ClusterIdentifier: pulumi.String("othercluster"),
		Region:            pulumi.String("us-west-2"),
		RoleArn:           role.ReadyArn,
	})
	if err != nil {
		return err
	}
	ctx.Export("copy", pulumi.Sprintf("COPY t FROM 's3://landing/t' %s", role.IamRoleClause))
	ctx.Export("region", elsewhere.Region)
	return nil
}
