using System.Collections.Generic;
using System.Linq;
using Pulumi;
using RedshiftIam = Pulumi.RedshiftIam;

return await Deployment.RunAsync(() =>
{
    var entry = new RedshiftIam.RedshiftRole("entry", new()
    {
        Cluster = new RedshiftIam.Inputs.RedshiftClusterArgs
        {
            ClusterIdentifier = "examplecluster",
        },
        DbUsers = new[]
        {
            "etl",
        },
    });

    var lake = new RedshiftIam.RoleChain("lake", new()
    {
        Roles = new()
        {
            new RedshiftIam.Inputs.RedshiftChainedRoleArgs
            {
                Arn = entry.Arn,
                Name = entry.Name,
                UniqueId = entry.UniqueId,
                ReadyArn = entry.ReadyArn,
            },
            new RedshiftIam.Inputs.RedshiftChainedRoleArgs
            {
                Create = new RedshiftIam.Inputs.RedshiftNewRoleArgs
                {
                    Key = "reader",
                    Permissions = new RedshiftIam.Inputs.RedshiftPermissionsArgs
                    {
                        CopyFromS3 = new()
                        {
                            new RedshiftIam.Inputs.RedshiftS3LocationArgs
                            {
                                Bucket = "amzn-s3-demo-bucket",
                                Prefix = "sales/",
                            },
                        },
                    },
                },
            },
        },
    });

    return new Dictionary<string, object?>
    {
        ["copy"] = lake.IamRoleClause.Apply(iamRoleClause => $"COPY sales FROM 's3://amzn-s3-demo-bucket/sales/' {iamRoleClause}"),
    };
});
