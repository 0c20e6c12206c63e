import { givenList } from "../problems/given";
import { isRecord } from "../problems/other-rules";
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
        ...givenList(grants).map((grant, index) => ({ path: `grants[${index}].cluster`, cluster: grant.cluster })),
    ].filter((named): named is NamedCluster => isRecord(named.cluster));
}
