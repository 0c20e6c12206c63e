import { findingPolicy } from "./finding-policy";

/** Advisory: another stack may associate the role. */
export const neverAssociated = findingPolicy({
    name: "never-associated",
    description: "A cluster or namespace should have a role that Redshift may assume.",
    enforcementLevel: "advisory",
    rules: ["role.notAssociated"],
});
