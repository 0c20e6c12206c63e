import { RedshiftRole } from "pulumi-redshift-iam";

const role = new RedshiftRole("nightly-load", {
    adopt: { roleName: "AmazonRedshift-CommandsAccessRole-20260101T000000" },
    cluster: { clusterIdentifier: "examplecluster" },
    dbUsers: ["etl"],
    managedPolicyArns: { landing: "arn:aws:iam::123456789012:policy/landing-zone-read" },
});

export const roleArn = role.readyArn;
