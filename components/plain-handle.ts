import * as pulumi from "@pulumi/pulumi";
import { RedshiftCluster } from "./redshift-cluster";
import { RedshiftNamespace } from "./redshift-namespace";
import { RedshiftWorkgroup } from "./redshift-workgroup";

/** A cluster as a plain object: of a resource or an Output, the two properties that are used. */
export function clusterOf<C extends RedshiftCluster | undefined>(cluster: C): C {
    return plainHandle(cluster, ["clusterIdentifier", "region"]);
}

/** The same of a namespace. */
export function namespaceOf<N extends RedshiftNamespace | undefined>(namespace: N): N {
    return plainHandle(namespace, ["namespaceName", "region"]);
}

/** The same of a workgroup, with its four. */
export function workgroupOf<W extends RedshiftWorkgroup | undefined>(workgroup: W): W {
    return plainHandle(workgroup, ["workgroupName", "region", "workgroupId", "namespaceName"]);
}

function plainHandle<H>(handle: H, names: string[]): H {
    // Whatever else a JavaScript or YAML program gives is passed on, for the rules to name it.
    if (typeof handle !== "object" || handle === null || Array.isArray(handle)) {
        return handle;
    }
    if (handle instanceof Promise) {
        return plainHandle(pulumi.output(handle) as H, names);
    }
    const isHandle = pulumi.Resource.isInstance(handle) || pulumi.Output.isInstance(handle);
    // An Output has every property that is asked for.
    return (isHandle ? Object.fromEntries(names.map((name) => [name, handle[name as keyof H]])) : { ...handle }) as H;
}
