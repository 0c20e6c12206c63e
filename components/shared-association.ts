import { getRegionOutput } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { Resource, ResourceProvider } from "@pulumi/pulumi/dynamic";
import { seconds } from "../association/duration";
import { clusterStub, namespaceStub } from "./association-stub";
import { explicitProvider } from "./explicit-provider";
import { isMadeByPlugin, stackConnection } from "./made-by-plugin";
import { RedshiftCluster } from "./redshift-cluster";
import { RedshiftConnection } from "./redshift-connection";
import { RedshiftNamespace } from "./redshift-namespace";

/** What a shared association is made of, beside the cluster or the namespace. */
export interface SharedAssociation {
    roleArn: pulumi.Input<string>;
    defaultRole?: pulumi.Input<boolean> | undefined;
    connection?: RedshiftConnection | undefined;
}

type Options = pulumi.CustomResourceOptions & { parent: pulumi.Resource };

/** One role's place in the cluster's list of roles; all others are left alone. */
export function sharedClusterAssociation(
    name: string,
    { clusterIdentifier, region }: RedshiftCluster,
    association: SharedAssociation,
    opts: Options,
): pulumi.CustomResource {
    const props = { clusterIdentifier, region, ...common(association, opts) };
    return sharedAssociation("ClusterRoleAssociation", clusterStub, name, props, opts);
}

/** The same in a namespace's list. */
export function sharedNamespaceAssociation(
    name: string,
    { namespaceName, region }: RedshiftNamespace,
    association: SharedAssociation,
    opts: Options,
): pulumi.CustomResource {
    const props = { namespaceName, region, ...common(association, opts) };
    return sharedAssociation("NamespaceRoleAssociation", namespaceStub, name, props, opts);
}

/**
 * Where a plugin makes the component, which gives it the plugin's `version`, that plugin serves the association too. A Node.js
 * program has no plugin: there Pulumi's own dynamic provider does, by way of a stub.
 */
function sharedAssociation(
    type: string,
    stub: ResourceProvider,
    name: string,
    props: AssociationProps,
    opts: Options,
): pulumi.CustomResource {
    return isMadeByPlugin(opts)
        ? new PluginAssociation(type, name, ofTheStack(props, opts), opts)
        : new DynamicAssociation(stub, name, ofTheProvider(props, opts), opts, type);
}

/** A resource that the plugin itself makes. */
class PluginAssociation extends pulumi.CustomResource {
    public constructor(type: string, name: string, props: pulumi.Inputs, opts: Options) {
        super(`redshift-iam:index:${type}`, name, props, opts);
    }
}

/** A resource that Pulumi's dynamic provider, which comes with every Node.js program, makes by way of a stub. */
class DynamicAssociation extends Resource {
    public constructor(provider: ResourceProvider, name: string, props: pulumi.Inputs, opts: Options, type: string) {
        super(provider, name, props, opts, "redshift-iam", type);
    }
}

interface AssociationProps extends pulumi.Inputs {
    region: pulumi.Input<string> | undefined;
    connection: RedshiftConnection | undefined;
}

function common({ roleArn, defaultRole, connection }: SharedAssociation, { customTimeouts }: Options) {
    return { roleArn, defaultRole: defaultRole ?? false, connection, timeouts: timeoutsOf(customTimeouts) };
}

/** Where all else is made by an explicit provider, its Region is meant too; else the stub takes the stack's. */
function ofTheProvider(props: AssociationProps, { parent }: Options): AssociationProps {
    const region = props.region ?? (explicitProvider(parent) && getRegionOutput({}, { parent }).region);
    return { ...props, region };
}

/** A plugin is not told the stack's configuration of AWS: what all else is made by goes with the association. */
function ofTheStack(props: AssociationProps, { parent }: Options): AssociationProps {
    const region = props.region ?? getRegionOutput({}, { parent }).region;
    return { ...props, region, connection: props.connection ?? stackConnection() };
}

/** Pulumi does not tell dynamic providers of customTimeouts, so they are properties. */
function timeoutsOf(timeouts: pulumi.CustomTimeouts | undefined): Record<string, number> | undefined {
    const given = Object.entries(timeouts ?? {}).filter(([, duration]) => duration !== undefined);
    return timeouts && Object.fromEntries(given.map(([name, duration]) => [name, seconds(String(duration))]));
}
