import { findingPolicy } from "./finding-policy";

/** Advisory: a role for every database user may be meant. */
export const unrestrictedTrust = findingPolicy({
    name: "unrestricted-trust",
    description: "A role for Redshift should say for which database users, or in which Regions, it may be assumed.",
    enforcementLevel: "advisory",
    rules: ["trust.unrestricted"],
});
