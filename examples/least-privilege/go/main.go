package main

import (
	"example.com/pulumi-redshift-iam/sdk/go/redshiftiam"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/s3"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"

func main() {
	pulumi.Run(program)
}

func program(ctx *pulumi.Context) error {
	landing, err := s3.NewBucket(ctx, "landing", &s3.BucketArgs{Bucket: pulumi.String("amzn-s3-demo-landing")})
	if err != nil {
		return err
	}
	results, err := s3.NewBucket(ctx, "results", &s3.BucketArgs{Bucket: pulumi.String("amzn-s3-demo-results")})
	if err != nil {
		return err
	}
	role, err := redshiftiam.NewRedshiftRole(ctx, "warehouse", &redshiftiam.RedshiftRoleArgs{
		Cluster: &redshiftiam.RedshiftClusterArgs{
			ClusterIdentifier: pulumi.String("examplecluster"),
			Region:            pulumi.String("us-east-1"),
		},
		DbUsers: pulumi.ToStringArray([]string{"etl"}),
		Permissions: &redshiftiam.RedshiftPermissionsArgs{
			CopyFromS3: redshiftiam.RedshiftS3LocationArray{
				redshiftiam.RedshiftS3LocationArgs{Bucket: landing.Bucket, Prefix: pulumi.String("batch/")},
			},
			UnloadToS3: redshiftiam.RedshiftUnloadTargetArray{
				// Without a prefix it is all of the bucket's objects.
				redshiftiam.RedshiftUnloadTargetArgs{Bucket: results.Bucket},
				redshiftiam.RedshiftUnloadTargetArgs{
					Bucket:    pulumi.String("amzn-s3-demo-exports"),
					Prefix:    pulumi.String("daily/"),
					KmsKeyArn: pulumi.String(kmsKeyArn),
					CleanPath: pulumi.Bool(true),
				},
			},
			Spectrum: redshiftiam.RedshiftSpectrumDatabaseArray{
				redshiftiam.RedshiftSpectrumDatabaseArgs{
					Database: pulumi.String("sales"),
					Tables:   pulumi.ToStringArray([]string{"orders", "returns_*"}),
					S3: redshiftiam.RedshiftS3LocationArray{
						redshiftiam.RedshiftS3LocationArgs{
							Bucket: pulumi.String("amzn-s3-demo-lake"),
							Prefix: pulumi.String("sales/"),
						},
					},
				},
			},
			LambdaUdf: redshiftiam.RedshiftLambdaFunctionArray{
				redshiftiam.RedshiftLambdaFunctionArgs{Name: pulumi.String("tokenize")},
			},
			KinesisStreaming: redshiftiam.RedshiftKinesisStreamArray{
				redshiftiam.RedshiftKinesisStreamArgs{Name: pulumi.String("clicks")},
			},
			AutoCopy: redshiftiam.RedshiftS3LocationArray{
				redshiftiam.RedshiftS3LocationArgs{Bucket: landing.Bucket, Prefix: pulumi.String("continuous/")},
			},
		},
	})
	if err != nil {
		return err
	}
	// Redshift itself, not the role, asks S3 to tell of new objects.
	_, err = s3.NewBucketPolicy(ctx, "landing", &s3.BucketPolicyArgs{
		Bucket: landing.Bucket,
		Policy: role.AutoCopyBucketPolicies.MapIndex(landing.Bucket),
	})
	if err != nil {
		return err
	}
	ctx.Export("sql", role.Sql)
	return nil
}
