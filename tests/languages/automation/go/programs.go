package main

import (
	"example.com/pulumi-redshift-iam/sdk/go/redshiftiam"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

// What programs.py is in Python; and the examples, each under its name.
var programs = map[string]func(*pulumi.Context, arguments) error{
	"role":                 role,
	"association":          association,
	"role_and_association": roleAndAssociation,
	"unknowns_and_secrets": unknownsAndSecrets,
}

type arguments struct {
	Users       []string `json:"users"`
	Regions     []string `json:"regions"`
	RoleArn     string   `json:"roleArn"`
	User        string   `json:"user"`
	Description string   `json:"description"`
}

var cluster = &redshiftiam.RedshiftClusterArgs{ClusterIdentifier: pulumi.String("examplecluster")}

func role(ctx *pulumi.Context, args arguments) error {
	made, err := redshiftiam.NewRedshiftRole(ctx, "load", &redshiftiam.RedshiftRoleArgs{
		Cluster: cluster,
		DbUsers: pulumi.ToStringArray(args.Users),
		Regions: pulumi.ToStringArray(args.Regions),
		ManagedPolicyArns: map[string]pulumi.StringInput{
			"s3": pulumi.String("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"),
		},
		RoleName: pulumi.String("load"),
	})
	if err != nil {
		return err
	}
	ctx.Export("readyArn", made.ReadyArn)
	return nil
}

func association(ctx *pulumi.Context, args arguments) error {
	return associate(ctx, pulumi.String(args.RoleArn))
}

func roleAndAssociation(ctx *pulumi.Context, _ arguments) error {
	made, err := redshiftiam.NewRedshiftRole(ctx, "load", &redshiftiam.RedshiftRoleArgs{
		Cluster:   cluster,
		DbUsers:   pulumi.ToStringArray([]string{"user1"}),
		RoleName:  pulumi.String("load"),
		Associate: pulumi.BoolRef(false),
	})
	if err != nil {
		return err
	}
	return associate(ctx, made.ReadyArn)
}

func unknownsAndSecrets(ctx *pulumi.Context, args arguments) error {
	first, err := redshiftiam.NewRedshiftRole(ctx, "first", &redshiftiam.RedshiftRoleArgs{
		RoleName: pulumi.String("first"),
	})
	if err != nil {
		return err
	}
	load, err := redshiftiam.NewRedshiftRole(ctx, "load", &redshiftiam.RedshiftRoleArgs{
		Cluster:     cluster,
		DbUsers:     pulumi.ToSecret(pulumi.ToStringArray([]string{args.User})).(pulumi.StringArrayOutput),
		RoleName:    pulumi.String("load"),
		Description: pulumi.ToSecret(pulumi.String(args.Description)).(pulumi.StringOutput),
		// Not known before the first role is there.
		Tags: pulumi.StringMap{"first": first.ReadyArn},
	})
	if err != nil {
		return err
	}
	ctx.Export("trustPolicy", load.TrustPolicy)
	ctx.Export("firstArn", first.Arn)
	return associate(ctx, pulumi.ToSecret(first.ReadyArn).(pulumi.StringOutput))
}

func associate(ctx *pulumi.Context, roleArn pulumi.StringInput) error {
	made, err := redshiftiam.NewClusterRoleAssociation(ctx, "mine", &redshiftiam.ClusterRoleAssociationArgs{
		ClusterIdentifier: pulumi.String("examplecluster"),
		Region:            pulumi.String("us-east-1"),
		RoleArn:           roleArn,
	})
	if err != nil {
		return err
	}
	ctx.Export("roleArn", made.RoleArn)
	return nil
}

// For an example's program, which takes none.
func withoutArguments(program pulumi.RunFunc) func(*pulumi.Context, arguments) error {
	return func(ctx *pulumi.Context, _ arguments) error { return program(ctx) }
}
