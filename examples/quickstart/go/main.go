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
		DbUsers: pulumi.ToStringArray([]string{"user1", "user2"}),
		Regions: pulumi.ToStringArray([]string{"us-east-1", "us-west-2"}),
		ManagedPolicyArns: map[string]pulumi.StringInput{
			"s3": pulumi.String("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"),
		},
	})
	if err != nil {
		return err
	}
	ctx.Export("copy", pulumi.Sprintf("COPY sales FROM 's3://amzn-s3-demo-bucket/sales' %s", role.IamRoleClause))
	return nil
}
