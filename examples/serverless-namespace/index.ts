import { Namespace } from "@pulumi/aws/redshiftserverless";
import { NamespaceRoleAssociation, RedshiftRole } from "pulumi-redshift-iam";

const role = new RedshiftRole("analytics-load", {
    namespace: { namespaceName: "examplenamespace" },
    restrictToAccount: true,
    managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
    association: { defaultRole: true },
});

// Whoever has the namespace must leave its list of roles to the associations.
const sandbox = new Namespace(
    "sandbox",
    { namespaceName: "sandbox" },
    { ignoreChanges: ["iamRoles", "defaultIamRoleArn"] },
);
new NamespaceRoleAssociation("sandbox", { namespace: sandbox, roleArn: role.readyArn });

export const trustPolicy = role.trustPolicy;
