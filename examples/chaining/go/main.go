package main

import (
	"example.com/pulumi-redshift-iam/sdk/go/redshiftiam"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(program)
}

func program(ctx *pulumi.Context) error {
	entry, err := redshiftiam.NewRedshiftRole(ctx, "entry", &redshiftiam.RedshiftRoleArgs{
		Cluster: &redshiftiam.RedshiftClusterArgs{ClusterIdentifier: pulumi.String("examplecluster")},
		DbUsers: pulumi.ToStringArray([]string{"etl"}),
	})
	if err != nil {
		return err
	}
	chain, err := redshiftiam.NewRoleChain(ctx, "lake", &redshiftiam.RoleChainArgs{
		Roles: []redshiftiam.RedshiftChainedRoleArgs{
			{
				Arn:      entry.Arn,
				Name:     entry.Name,
				UniqueId: entry.UniqueId,
				ReadyArn: entry.ReadyArn,
			},
			{
				Create: &redshiftiam.RedshiftNewRoleArgs{
					Key: pulumi.StringRef("reader"),
					Permissions: &redshiftiam.RedshiftPermissionsArgs{
						CopyFromS3: redshiftiam.RedshiftS3LocationArray{
							redshiftiam.RedshiftS3LocationArgs{
								Bucket: pulumi.String("amzn-s3-demo-bucket"),
								Prefix: pulumi.String("sales/"),
							},
						},
					},
				},
			},
		},
	})
	if err != nil {
		return err
	}
	ctx.Export("copy", pulumi.Sprintf("COPY sales FROM 's3://amzn-s3-demo-bucket/sales/' %s", chain.IamRoleClause))
	return nil
}
