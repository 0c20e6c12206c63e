import { RedshiftRole } from "pulumi-redshift-iam";

const role = new RedshiftRole("nightly-load", {
    cluster: { clusterIdentifier: "examplecluster" },
    dbUsers: ["etl"],
    managedPolicyArns: {
        landing: "arn:aws:iam::123456789012:policy/landing-zone-read",
        key: "arn:aws:iam::123456789012:policy/landing-zone-key",
    },
    inlinePolicies: {
        manifests: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::amzn-s3-demo-bucket/manifests/*" },
            ],
        }),
    },
    permissionsBoundary: "arn:aws:iam::123456789012:policy/data-platform-boundary",
    roleName: "nightly-load",
    path: "/redshift/",
    description: "Loads the landing zone into examplecluster every night",
    tags: { team: "data-platform" },
});

export const roleArn = role.readyArn;
