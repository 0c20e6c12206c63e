import { RedshiftRole } from "pulumi-redshift-iam";

const role = new RedshiftRole("ingest", {
    cluster: { clusterIdentifier: "examplecluster" },
    dbUserPatterns: ["etl_*"],
    managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
    association: { defaultRole: true },
});

export const roleArn = role.readyArn;
