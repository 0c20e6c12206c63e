using System.Collections.Generic;
using System.Linq;
using Pulumi;
using RedshiftIam = Pulumi.RedshiftIam;

return await Deployment.RunAsync(() =>
{
    var copyUnload = new RedshiftIam.RedshiftRole("copy-unload", new()
    {
        Cluster = new RedshiftIam.Inputs.RedshiftClusterArgs
        {
            ClusterIdentifier = "examplecluster",
        },
        DbUsers = new[]
        {
            "user1",
            "user2",
        },
        Regions = new[]
        {
            "us-east-1",
            "us-west-2",
        },
        ManagedPolicyArns =
        {
            { "s3", "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
        },
    });

    return new Dictionary<string, object?>
    {
        ["copy"] = copyUnload.IamRoleClause.Apply(iamRoleClause => $"COPY sales FROM 's3://amzn-s3-demo-bucket/sales' {iamRoleClause}"),
    };
});
