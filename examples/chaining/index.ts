import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole, RoleChain } from "pulumi-redshift-iam";

const entry = new RedshiftRole("entry", {
    cluster: { clusterIdentifier: "examplecluster" },
    dbUsers: ["etl"],
});

const chain = new RoleChain("lake", {
    roles: [
        entry,
        {
            create: {
                key: "reader",
                permissions: { copyFromS3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }] },
            },
        },
    ],
});

export const copy = pulumi.interpolate`COPY sales FROM 's3://amzn-s3-demo-bucket/sales/' ${chain.iamRoleClause}`;
