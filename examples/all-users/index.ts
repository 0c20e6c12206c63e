import { RedshiftRole } from "pulumi-redshift-iam";

const role = new RedshiftRole("copy-unload", {
    cluster: { clusterIdentifier: "my-cluster" },
    managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
    association: { defaultRole: true },
});

export const trustPolicy = role.trustPolicy;
