import { getRegionOutput } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { Resource, ResourceProvider } from "@pulumi/pulumi/dynamic";
import { seconds } from "../association/duration";
import { clusterStub, namespaceStub } from "./association-stub";
import { explicitProvider } from "./explicit-provider";
import { RedshiftCluster } from "./redshift-cluster";
import { RedshiftConnection } from "./redshift-connection";
import { RedshiftNamespace } from "./redshift-namespace";

/** What a shared association is made of, beside the cluster or the namespace. */
export interface SharedAssociation {
    roleArn: pulumi.Input<string>;
    defaultRole?: pulumi.Input<boolean> | undefined;
    connection?: RedshiftConnection | undefined;
}

/** One role's place in the cluster's list of roles; all others are left alone. */
export function sharedClusterAssociation(
    name: string,
    { clusterIdentifier, region }: RedshiftCluster,
    association: SharedAssociation,
    opts: Options,
): pulumi.CustomResource {
    const props = { clusterIdentifier, region: region ?? providersRegion(opts), ...common(association, opts) };
    return new DynamicAssociation(clusterStub, name, props, opts, "ClusterRoleAssociation");
}

/** The same in a namespace's list. */
export function sharedNamespaceAssociation(
    name: string,
    { namespaceName, region }: RedshiftNamespace,
    association: SharedAssociation,
    opts: Options,
): pulumi.CustomResource {
    const props = { namespaceName, region: region ?? providersRegion(opts), ...common(association, opts) };
    return new DynamicAssociation(namespaceStub, name, props, opts, "NamespaceRoleAssociation");
}

type Options = pulumi.CustomResourceOptions & { parent: pulumi.Resource };

/** A resource that Pulumi's dynamic provider, which comes with every Node.js program, makes by way of a stub. */
class DynamicAssociation extends Resource {
    public constructor(provider: ResourceProvider, name: string, props: pulumi.Inputs, opts: Options, type: string) {
        super(provider, name, props, opts, "redshift-iam", type);
    }
}

function common({ roleArn, defaultRole, connection }: SharedAssociation, { customTimeouts }: Options): pulumi.Inputs {
    return { roleArn, defaultRole: defaultRole ?? false, connection, timeouts: timeoutsOf(customTimeouts) };
}

/** Where all else is made by an explicit provider, its Region is meant too; else the stub takes the stack's. */
function providersRegion({ parent }: Options): pulumi.Output<string> | undefined {
    return explicitProvider(parent) && getRegionOutput({}, { parent }).region;
}

/** Pulumi does not tell dynamic providers of customTimeouts, so they are properties. */
function timeoutsOf(timeouts: pulumi.CustomTimeouts | undefined): Record<string, number> | undefined {
    const given = Object.entries(timeouts ?? {}).filter(([, duration]) => duration !== undefined);
    return timeouts && Object.fromEntries(given.map(([name, duration]) => [name, seconds(String(duration))]));
}
