module serverless-namespace

go 1.25.11

require (
	example.com/pulumi-redshift-iam/sdk/go v0.0.0-00010101000000-000000000000
	github.com/pulumi/pulumi-aws/sdk/v7 v7.23.0
	github.com/pulumi/pulumi/sdk/v3 v3.259.0
)

replace example.com/pulumi-redshift-iam/sdk/go => ./sdks/OWNER-redshift-iam
