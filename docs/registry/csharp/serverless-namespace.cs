using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Aws = Pulumi.Aws;
using RedshiftIam = Pulumi.RedshiftIam;

return await Deployment.RunAsync(() =>
{
    var analyticsLoad = new RedshiftIam.RedshiftRole("analytics-load", new()
    {
        Namespace = new RedshiftIam.Inputs.RedshiftNamespaceArgs
        {
            NamespaceName = "examplenamespace",
        },
        RestrictToAccount = true,
        ManagedPolicyArns =
        {
            { "s3", "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
        },
        Association = new RedshiftIam.Inputs.RedshiftAssociationArgs
        {
            DefaultRole = true,
        },
    });

    var sandbox = new Aws.RedshiftServerless.Namespace("sandbox", new()
    {
        NamespaceName = "sandbox",
    }, new CustomResourceOptions
    {
        IgnoreChanges =
        {
            "iamRoles",
            "defaultIamRoleArn",
        },
    });

    var sandboxRole = new RedshiftIam.NamespaceRoleAssociation("sandbox-role", new()
    {
        NamespaceName = sandbox.NamespaceName,
        Region = sandbox.Region,
        RoleArn = analyticsLoad.ReadyArn,
    });

    return new Dictionary<string, object?>
    {
        ["trustPolicy"] = analyticsLoad.TrustPolicy,
    };
});
