import { SqlError } from "./sql-error";

/** Seen: terraform-provider-aws#34775 and #28884. */
export const beingModified: SqlError = {
    text: "InvalidClusterState: The Cluster is being modified by a concurrent operation",
    pattern: /InvalidClusterState|modified by a concurrent operation|operation running on the (Cluster|namespace)/i,
    means: "the cluster or namespace takes no change of its roles now",
    causes: [
        { says: "it is not available", step: "warehouse" },
        { says: "another change of its roles is under way", step: "association" },
    ],
    otherwise: "That change is through: make this one again.",
};
