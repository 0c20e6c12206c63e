import { RedshiftRole } from "pulumi-redshift-iam";

const role = new RedshiftRole("reporting", {
    cluster: { clusterIdentifier: "examplecluster" },
    dbUsers: ["dashboard"],
    inlinePolicies: {
        exports: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::amzn-s3-demo-bucket/exports/*" },
            ],
        }),
    },
});

export const roleArn = role.readyArn;
