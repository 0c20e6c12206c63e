import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole } from "pulumi-redshift-iam";

const role = new RedshiftRole("copy-unload", {
    cluster: { clusterIdentifier: "examplecluster" },
    dbUsers: ["user1", "user2"],
    regions: ["us-east-1", "us-west-2"],
    managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
});

export const copy = pulumi.interpolate`COPY sales FROM 's3://amzn-s3-demo-bucket/sales' ${role.iamRoleClause}`;
