import { givenList } from "../problems/given";
import { isRecord } from "../problems/is-record";
import { Cluster, TrustPolicyArgs } from "./trust-policy-args";

/** A cluster that the args name, with its property path. */
export interface NamedCluster {
    path: string;
    cluster: Cluster;
}

/** The clusters that the args name, as far as they are there. */
export function clustersOf({ cluster, grants }: TrustPolicyArgs): NamedCluster[] {
    return [
        { path: "cluster", cluster },
        ...givenList(grants).map((grant, index) => ({ path: `grants[${index}].cluster`, cluster: clusterIn(grant) })),
    ].filter((named): named is NamedCluster => isRecord(named.cluster));
}

/** Whatever a JavaScript program gives for a grant may be in the list. */
function clusterIn(grant: unknown): unknown {
    return isRecord(grant) ? grant["cluster"] : undefined;
}
