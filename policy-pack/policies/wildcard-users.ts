import { findingPolicy } from "./finding-policy";

/** Advisory: every user of a cluster, or of several, may be meant. */
export const wildcardUsers = findingPolicy({
    name: "wildcard-users",
    description: "A pattern of database users should be of their names, and not of every user or of several clusters.",
    enforcementLevel: "advisory",
    rules: ["trust.wildcardUsers", "trust.reachesOtherClusters"],
});
