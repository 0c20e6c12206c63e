import { ClusterRoleAssociation, RedshiftRole } from "pulumi-redshift-iam";

const sales = { clusterIdentifier: "sales", region: "us-east-1" };
const salesEurope = { clusterIdentifier: "sales", region: "eu-west-1" };
const reporting = { clusterIdentifier: "reporting", region: "eu-west-1" };

const role = new RedshiftRole("loader", {
    grants: [
        { cluster: sales, dbUsers: ["loader", "IAMR:Pipeline"] },
        { cluster: salesEurope, dbUsers: ["loader"] },
        { cluster: reporting, dbUserPatterns: ["etl_*"] },
    ],
    regions: ["us-east-1", "eu-west-1"],
    restrictToAccount: true,
    managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
});

for (const [name, cluster] of Object.entries({ sales, "sales-europe": salesEurope, reporting })) {
    new ClusterRoleAssociation(name, { cluster, roleArn: role.readyArn });
}

export const roleArn = role.readyArn;
