import { comparesArns } from "./compares-arns";
import { FindingRule } from "./finding-rule";
import { malformed } from "./never-met/malformed";
import { redshiftAllows, WantedUser, wantedUsers } from "./redshift-statement";
import { listed, nameOf } from "./texts";

/** A whole ARN up to the slash after the cluster, without a wildcard: only then is what follows of this cluster alone. */
const ofOneCluster = /^[^*?]*:dbuser:[^/*?]+\//;

/** The parts of an ARN, by the colons before them. */
const parts = [
    "at its beginning",
    "in the partition",
    "in the service",
    "in the Region",
    "in the account ID",
    "in the cluster's identifier",
];
const lastPart = parts.length - 1;

/**
 * A pattern with a wildcard before the user's name: of the cluster, of the Region, of the account. `*` also matches `/` and `:`, so that
 * `dbuser:my-*` has the users of `my-other-cluster`.
 */
export const reachesOtherClusters: FindingRule = {
    id: "trust.reachesOtherClusters",
    messages: (policy) =>
        redshiftAllows(policy).flatMap((statement) => {
            const open = wantedUsers(statement)
                .filter((wanted) => wanted.isPattern && !ofOneCluster.test(wanted.value))
                .filter((wanted) => malformed(wanted) === undefined)
                .map((wanted) => ({ value: wanted.value, place: placeOf(wanted) }));
            return [...new Set(open.map(({ place }) => place))].map((place) => {
                const values = open.filter((one) => one.place === place).map(({ value }) => value);
                return `${nameOf(statement)} allows users of more clusters than one, by ${listed(values)} with a wildcard ${place}. Write each ARN out up to the slash after the cluster's identifier.`;
            });
        }),
};

/** Where the first wildcard is, and what else than this part it matches. */
function placeOf({ condition, value }: WantedUser): string {
    const first = value.search(/[*?]/);
    const part = Math.min(value.slice(0, first).split(":").length - 1, lastPart);
    const reachesOn = value[first] === "*" && (part === lastPart || !comparesArns(condition));
    return `${parts[part] ?? ""}${reachesOn ? ": * also matches / and :" : ""}`;
}
