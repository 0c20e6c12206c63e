import { Kind } from "./kinds";

/** Buckets and their policies: nothing here reads them. */
export const bucket: Kind = {
    replacing: ["bucket"],
    autoName: "bucket",
    defaults: (inputs, region) => ({ region, ...inputs }),
    computed: ["arn"],
    made: ({ bucket: name }) => ({ arn: `arn:aws:s3:::${String(name)}` }),
    id: ({ bucket: name }) => String(name),
};

export const bucketPolicy: Kind = {
    required: ["bucket", "policy"],
    replacing: ["bucket"],
    id: ({ bucket: name }) => String(name),
};
