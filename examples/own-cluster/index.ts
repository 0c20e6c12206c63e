import { Cluster } from "@pulumi/aws/redshift";
import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole } from "pulumi-redshift-iam";

const warehouse = new Cluster("warehouse", {
    clusterIdentifier: "warehouse",
    nodeType: "ra3.large",
    masterUsername: "awsuser",
    manageMasterPassword: true,
    skipFinalSnapshot: true,
});

const role = new RedshiftRole("copy-unload", {
    cluster: warehouse,
    dbUsers: ["awsuser", "IAM:alice"],
    managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
    association: { mode: "exclusive", defaultRole: true },
});

export const endpoint = warehouse.endpoint;
export const unload = pulumi.interpolate`UNLOAD ('SELECT * FROM sales') TO 's3://amzn-s3-demo-bucket/sales_' ${role.iamRoleClause}`;
