import { clusterKind, clusterWarehouse } from "../../association/aws/cluster-warehouse";
import { namespaceKind, namespaceWarehouse, writeTimeout } from "../../association/aws/namespace-warehouse";
import { Warehouses } from "../../association/aws/warehouses";
import { Warehouse } from "../../association/role-list";
import { Network } from "./network";

export const region = "us-east-1";

/** What the stacks of a run share. */
export type Kind = "cluster" | "namespace";

/** The package's own clusters and namespaces, on this network in place of the AWS SDK. */
export function warehousesOn(network: Network, kind: Kind, alter: (warehouse: Warehouse) => Warehouse): Warehouses {
    return {
        kind: kind === "cluster" ? clusterKind : namespaceKind,
        defaultRegion: () => Promise.resolve(region),
        connect: (id) => alter(kind === "cluster" ? cluster(network, id) : namespace(network, id)),
    };
}

function cluster(network: Network, id: string): Warehouse {
    const timeout = 30_000;
    const api = {
        describeClusters: (input: { ClusterIdentifier: string }) =>
            network.call("DescribeClusters", region, input, timeout),
        modifyClusterIamRoles: (input: { ClusterIdentifier: string }) =>
            network.call("ModifyClusterIamRoles", region, input, timeout),
    };
    return clusterWarehouse(api, id, region);
}

function namespace(network: Network, id: string): Warehouse {
    const api = {
        getNamespace: (input: { namespaceName: string }) => network.call("GetNamespace", region, input, writeTimeout),
        updateNamespace: (input: { namespaceName: string }) =>
            network.call("UpdateNamespace", region, input, writeTimeout),
    };
    return namespaceWarehouse(api, id, region);
}
