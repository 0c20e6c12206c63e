import { Kind } from "./aws-kinds";

/** Buckets and their policies: nothing here reads them. */
export const bucket: Kind = {
    replacing: ["bucket"],
    defaults: (name, inputs) => ({ bucket: `${name}-1234567`, region: "us-east-1", ...inputs }),
    computed: ({ bucket: name }) => ({ arn: `arn:aws:s3:::${String(name)}` }),
    id: ({ bucket: name }) => String(name),
};

export const bucketPolicy: Kind = {
    replacing: ["bucket"],
    computed: () => ({}),
    id: ({ bucket: name }) => String(name),
};
