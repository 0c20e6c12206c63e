import { RoleChain } from "pulumi-redshift-iam";

const chain = new RoleChain("lake", {
    roles: [
        // Made by the project `warehouse`. With its output entryId as uniqueId the trust follows a role that is made anew.
        { arn: "arn:aws:iam::111122223333:role/lake-entry" },
        {
            create: {
                key: "reader",
                roleName: "lake-reader",
                permissions: { copyFromS3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }] },
            },
        },
    ],
});

// What the cluster's account has to write, which `warehouse` does.
export const handOver = chain.handOver;
