import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole, RoleChain } from "pulumi-redshift-iam";

const entry = new RedshiftRole("entry", {
    cluster: { clusterIdentifier: "examplecluster" },
    dbUsers: ["etl"],
    roleName: "lake-entry",
});

const chain = new RoleChain("lake", {
    roles: [entry, { arn: "arn:aws:iam::210987654321:role/lake-reader" }],
});

export const copy = pulumi.interpolate`COPY sales FROM 's3://amzn-s3-demo-bucket/sales/' ${chain.iamRoleClause}`;
// What the other account has to write, and the id by which its trust follows a role that is made anew.
export const handOver = chain.handOver;
export const entryId = entry.uniqueId;
