import { FindingRule } from "./finding-rule";
import { redshiftAllows, wantedValues } from "./redshift-statement";
import { listed, nameOf } from "./texts";

/** A pattern of one cluster's users whose user part is wildcards alone. A `?` needs a `*` beside it to be every name. */
const everyUser = /^[^*?]*:dbuser:[^/*?]+\/(\*+\??\**|\?\*+)$/;

/** Every user of a cluster by a wildcard, which nobody can tell from a list of names that was meant to follow. */
export const wildcardUsers: FindingRule = {
    id: "trust.wildcardUsers",
    messages: (policy) =>
        redshiftAllows(policy).flatMap((statement) => {
            const patterns = wantedValues(statement)
                .filter(({ value, isPattern }) => isPattern && everyUser.test(value))
                .map(({ value }) => value);
            return patterns.length === 0
                ? []
                : [
                      `${nameOf(statement)} allows every database user of a cluster, by ${listed(patterns)}. Name the users, or give a pattern of their names such as etl_*.`,
                  ];
        }),
};
