import { givenList } from "../problems/given";
import { isRecord } from "../problems/is-record";
import { Cluster, TrustPolicyArgs, Workgroup } from "./trust-policy-args";

/** A cluster or a workgroup that the args name, with its property path. */
export interface NamedWarehouse {
    path: string;
    region: string | undefined;
}

export interface NamedCluster extends NamedWarehouse {
    cluster: Cluster;
}

export interface NamedWorkgroup extends NamedWarehouse {
    workgroup: Workgroup;
}

/** The clusters that the args name, as far as they are there. */
export function clustersOf(args: TrustPolicyArgs): NamedCluster[] {
    return partsOf<Cluster>(args, "cluster").map(([path, cluster]) => ({ path, region: cluster.region, cluster }));
}

/** The workgroups that the args name, as far as they are there. */
export function workgroupsOf(args: TrustPolicyArgs): NamedWorkgroup[] {
    return partsOf<Workgroup>(args, "workgroup").map(([path, workgroup]) => ({
        path,
        region: workgroup.region,
        workgroup,
    }));
}

/** Whether the role is for Serverless too, so that it must trust both service principals. */
export function isForServerless(args: TrustPolicyArgs): boolean {
    return args.namespace !== undefined || workgroupsOf(args).length > 0;
}

/** What of grants says which clusters and workgroups they are for, as far as it is there. */
export function identifiersOf(grants: unknown): unknown {
    return Array.isArray(grants) ? grants.map(identifierOf) : grants;
}

function identifierOf(grant: unknown): unknown {
    if (!isRecord(grant)) {
        return grant;
    }
    const { cluster, workgroup } = grant;
    return [
        isRecord(cluster) ? cluster["clusterIdentifier"] : cluster,
        isRecord(workgroup) ? workgroup["workgroupName"] : workgroup,
    ];
}

/** Whatever a JavaScript program gives may be in the list of grants, and in a grant. */
function partsOf<P>(args: TrustPolicyArgs, name: "cluster" | "workgroup"): [path: string, part: P][] {
    const own = args[name] as unknown;
    const parts: [path: string, part: P][] = isRecord(own) ? [[name, own as P]] : [];
    givenList<unknown>(args.grants).forEach((grant, index) => {
        const part = isRecord(grant) ? grant[name] : undefined;
        if (isRecord(part)) {
            parts.push([`grants[${index}].${name}`, part as P]);
        }
    });
    return parts;
}
