import type { Kind } from "./kinds";

/** The id that AWS makes up for a workgroup; every one of a test has the same. */
export const workgroupId = "1234abcd-12ab-34cd-56ef-1234567890ab";

/** A Serverless workgroup, which a preview knows all of but for its id. */
export const workgroup: Kind = {
    required: ["namespaceName", "workgroupName"],
    replacing: ["workgroupName", "namespaceName", "region"],
    defaults: (inputs, region) => ({ region, ...inputs }),
    computed: ["workgroupId"],
    made: () => ({ workgroupId }),
    id: ({ workgroupName }) => String(workgroupName),
};
