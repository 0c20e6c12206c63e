import { findingPolicy } from "./finding-policy";

/** Advisory: nothing breaks by it that works. */
export const ineffectiveTrust = findingPolicy({
    name: "ineffective-trust",
    description:
        "A trust policy should do what it says: no condition is never met, no restriction lifted by another statement.",
    enforcementLevel: "advisory",
    rules: [
        "trust.neverMet",
        "trust.principal",
        "trust.void",
        "trust.shadowedByDeny",
        "trust.serverlessPrincipal",
        "trust.serverlessSourceArn",
        "trust.externalIdInChain",
        "trust.noRedshift",
        "trust.unsupported",
    ],
});
