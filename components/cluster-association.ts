import * as pulumi from "@pulumi/pulumi";
import { exclusiveAssociation } from "./exclusive-association";
import { RedshiftCluster } from "./redshift-cluster";
import { sharedClusterAssociation, SharedAssociation } from "./shared-association";

/** An association with a cluster, in either mode. */
export interface ClusterAssociation extends SharedAssociation {
    mode?: string | undefined;
    otherRoleArns?: pulumi.Input<pulumi.Input<string>[]> | undefined;
}

/** The resource that associates a role with a cluster, by the mode; shared unless it says otherwise. */
export function clusterAssociation(
    name: string,
    cluster: RedshiftCluster,
    { mode, otherRoleArns, ...association }: ClusterAssociation,
    opts: pulumi.CustomResourceOptions & { parent: pulumi.Resource },
): pulumi.CustomResource {
    if (mode !== "exclusive") {
        return sharedClusterAssociation(name, cluster, association, opts);
    }
    // Not the version, which is a plugin's of ours: the AWS provider has its own.
    const { parent, dependsOn, customTimeouts } = opts;
    const others = { parent, ...(dependsOn !== undefined && { dependsOn }), customTimeouts };
    return exclusiveAssociation(name, { ...association, cluster, otherRoleArns }, others);
}
