import { RedshiftClient } from "@aws-sdk/client-redshift";
import { AwsConfig } from "./aws-config";
import { clusterApi } from "./cluster-client";
import { clusterKind, clusterWarehouse } from "./cluster-warehouse";
import { Connection } from "./connection";
import { namespaceApi } from "./namespace-client";
import { namespaceKind, namespaceWarehouse } from "./namespace-warehouse";
import { Warehouse, WarehouseKind } from "../role-list";

/** The clusters, or the namespaces, that a stack's credentials reach. */
export interface Warehouses {
    kind: WarehouseKind;
    connect: (id: string, region: string, connection: Connection) => Warehouse;
    /** The Region of the stack's configuration, else of the environment or the profile. */
    defaultRegion: () => Promise<string | undefined>;
}

/** The provisioned clusters that the stack's credentials reach. */
export function clusters(config: AwsConfig): Warehouses {
    return warehouses(config, clusterKind, clusterApi, clusterWarehouse);
}

/** The Serverless namespaces that the stack's credentials reach. */
export function namespaces(config: AwsConfig): Warehouses {
    return warehouses(config, namespaceKind, namespaceApi, namespaceWarehouse);
}

function warehouses<Api>(
    config: AwsConfig,
    kind: WarehouseKind,
    apiOf: (config: AwsConfig, connection: Connection, region: string) => Api,
    warehouseOf: (api: Api, id: string, region: string) => Warehouse,
): Warehouses {
    const apiIn = once((region, connection) => apiOf(config, connection, region));
    return {
        kind,
        connect: (id, region, connection) => warehouseOf(apiIn(region, connection), id, region),
        defaultRegion: () => defaultRegion(config),
    };
}

/** One client a Region and connection: credentials are asked for once, however many associations there are. */
function once<T>(make: (region: string, connection: Connection) => T) {
    const made = new Map<string, T>();
    return (region: string, connection: Connection): T => {
        const key = JSON.stringify([region, connection]);
        const one = made.get(key) ?? make(region, connection);
        made.set(key, one);
        return one;
    };
}

/** As the AWS provider has it. The SDK knows AWS_REGION and the profile's Region, and not AWS_DEFAULT_REGION. */
async function defaultRegion({ region, profile }: AwsConfig): Promise<string | undefined> {
    const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
    const given = [region, AWS_REGION, AWS_DEFAULT_REGION].find((one) => one !== undefined && one !== "");
    if (given !== undefined) {
        return given;
    }
    const client = new RedshiftClient(profile === undefined ? {} : { profile });
    return client.config.region().catch(() => undefined);
}
