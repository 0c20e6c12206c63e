import { givenList } from "../problems/given";
import { TrustPolicyArgs } from "./trust-policy-args";
import { clustersOf, workgroupsOf } from "./warehouses";

/** A Region that the args name, with its property path. */
export interface NamedRegion {
    path: string;
    region: string;
}

/** The Regions that the args name, as far as they are there: of `regions`, of the clusters, of what is Serverless. */
export function namedRegionsOf(args: TrustPolicyArgs): NamedRegion[] {
    const { regions, namespace } = args;
    return [
        ...givenList(regions).map((region, index) => ({ path: `regions[${index}]`, region })),
        ...[...clustersOf(args), ...workgroupsOf(args)].map(({ path, region }) => ({ path: `${path}.region`, region })),
        { path: "namespace.region", region: namespace?.region },
    ].filter((named): named is NamedRegion => typeof named.region === "string");
}
