import { RedshiftRole } from "pulumi-redshift-iam";

const role = new RedshiftRole("analytics-load", {
    cluster: { clusterIdentifier: "examplecluster" },
    workgroup: { workgroupName: "exampleworkgroup" },
    dbUsers: ["etl", "IAMR:Analyst"],
    regions: ["us-east-1"],
    restrictToAccount: true,
    permissions: { copyFromS3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }] },
});

export const trustPolicy = role.trustPolicy;
export const iamRoleClause = role.iamRoleClause;
