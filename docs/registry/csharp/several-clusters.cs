using System.Collections.Generic;
using System.Linq;
using Pulumi;
using RedshiftIam = Pulumi.RedshiftIam;

return await Deployment.RunAsync(() =>
{
    var loader = new RedshiftIam.RedshiftRole("loader", new()
    {
        Grants = new()
        {
            new RedshiftIam.Inputs.RedshiftGrantArgs
            {
                Cluster = new RedshiftIam.Inputs.RedshiftClusterArgs
                {
                    ClusterIdentifier = "sales",
                    Region = "us-east-1",
                },
                DbUsers = new()
                {
                    "loader",
                    "IAMR:Pipeline",
                },
            },
            new RedshiftIam.Inputs.RedshiftGrantArgs
            {
                Cluster = new RedshiftIam.Inputs.RedshiftClusterArgs
                {
                    ClusterIdentifier = "sales",
                    Region = "eu-west-1",
                },
                DbUsers = new()
                {
                    "loader",
                },
            },
            new RedshiftIam.Inputs.RedshiftGrantArgs
            {
                Cluster = new RedshiftIam.Inputs.RedshiftClusterArgs
                {
                    ClusterIdentifier = "reporting",
                    Region = "eu-west-1",
                },
                DbUserPatterns = new()
                {
                    "etl_*",
                },
            },
        },
        Regions = new[]
        {
            "us-east-1",
            "eu-west-1",
        },
        RestrictToAccount = true,
        ManagedPolicyArns =
        {
            { "s3", "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
        },
    });

    var sales = new RedshiftIam.ClusterRoleAssociation("sales", new()
    {
        ClusterIdentifier = "sales",
        Region = "us-east-1",
        RoleArn = loader.ReadyArn,
    });

    var salesEurope = new RedshiftIam.ClusterRoleAssociation("sales-europe", new()
    {
        ClusterIdentifier = "sales",
        Region = "eu-west-1",
        RoleArn = loader.ReadyArn,
    });

    var reporting = new RedshiftIam.ClusterRoleAssociation("reporting", new()
    {
        ClusterIdentifier = "reporting",
        Region = "eu-west-1",
        RoleArn = loader.ReadyArn,
    });

    return new Dictionary<string, object?>
    {
        ["roleArn"] = loader.ReadyArn,
    };
});
