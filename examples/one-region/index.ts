import { RedshiftRole } from "pulumi-redshift-iam";

const role = new RedshiftRole("eu-loader", {
    cluster: { clusterIdentifier: "sales-eu", region: "eu-central-1" },
    dbUsers: ["loader"],
    regions: ["eu-central-1"],
    managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
});

export const roleArn = role.readyArn;
