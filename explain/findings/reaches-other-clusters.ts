import { FindingRule } from "./finding-rule";
import { redshiftAllows, wantedUsers } from "./redshift-statement";
import { listed, nameOf } from "./texts";

/** A whole ARN up to the slash after the cluster, without a wildcard: only then is what follows of this cluster alone. */
const ofOneCluster = /^[^*?]*:dbuser:[^/*?]+\//;

/**
 * A pattern with a wildcard before the user's name: of the cluster, of the Region, of the account. `*` also matches `/` and `:`, so that
 * `dbuser:my-*` has the users of `my-other-cluster`.
 */
export const reachesOtherClusters: FindingRule = {
    id: "trust.reachesOtherClusters",
    messages: (policy) =>
        redshiftAllows(policy).flatMap((statement) => {
            const patterns = wantedUsers(statement)
                .filter(({ value, isPattern }) => isPattern && !ofOneCluster.test(value))
                .map(({ value }) => value);
            return patterns.length === 0
                ? []
                : [
                      `${nameOf(statement)} allows users of more clusters than one, by ${listed(patterns)}: * also matches / and :. Write each ARN out up to the slash after the cluster's identifier.`,
                  ];
        }),
};
