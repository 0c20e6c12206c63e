import { findingPolicy } from "./finding-policy";

/** Nobody means that. */
export const anyoneMayAssume = findingPolicy({
    name: "anyone-may-assume",
    description: "A role for Redshift must not be assumed by anyone in any AWS account.",
    enforcementLevel: "mandatory",
    rules: ["trust.anyone"],
});
