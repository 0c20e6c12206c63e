import { findingPolicy } from "./finding-policy";

/** Advisory: IAM itself refuses what is longer. */
export const trustNearQuota = findingPolicy({
    name: "trust-near-quota",
    description: "A trust policy should leave a tenth of IAM's quota free.",
    enforcementLevel: "advisory",
    rules: ["trust.nearQuota"],
    configSchema: {
        properties: { trustPolicyQuota: { type: "integer", default: 2048, minimum: 2048, maximum: 4096 } },
    },
    given: ({ trustPolicyQuota }) => (typeof trustPolicyQuota === "number" ? { trustPolicyQuota } : {}),
});
