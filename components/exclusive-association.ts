import { ClusterIamRoles } from "@pulumi/aws/redshift";
import * as pulumi from "@pulumi/pulumi";
import { RedshiftCluster } from "./redshift-cluster";

/** What the exclusive association is made of. */
export interface ExclusiveAssociation {
    cluster: RedshiftCluster;
    roleArn: pulumi.Input<string>;
    otherRoleArns?: pulumi.Input<pulumi.Input<string>[]> | undefined;
    defaultRole?: pulumi.Input<boolean> | undefined;
}

/** The cluster's whole list of roles, in the cluster's Region. */
export function exclusiveAssociation(
    name: string,
    { cluster, roleArn, otherRoleArns, defaultRole }: ExclusiveAssociation,
    opts: pulumi.CustomResourceOptions,
): ClusterIamRoles {
    return new ClusterIamRoles(
        name,
        {
            clusterIdentifier: cluster.clusterIdentifier,
            region: cluster.region,
            iamRoleArns: otherRoleArns === undefined ? [roleArn] : wholeList(roleArn, otherRoleArns),
            defaultIamRoleArn: defaultRole === undefined ? undefined : defaultRoleArn(roleArn, defaultRole),
        },
        opts,
    );
}

function wholeList(
    roleArn: pulumi.Input<string>,
    otherRoleArns: pulumi.Input<pulumi.Input<string>[]>,
): pulumi.Output<string[]> {
    return pulumi.all([roleArn, otherRoleArns]).apply(([mine, others]) => [...new Set([mine, ...others])]);
}

/**
 * Nothing where the role is not to be the default: the provider then leaves the cluster's default alone. The cast says so
 * to args of @pulumi/aws that have no type for an Output of nothing.
 */
function defaultRoleArn(roleArn: pulumi.Input<string>, defaultRole: pulumi.Input<boolean>): pulumi.Output<string> {
    return pulumi
        .all([roleArn, defaultRole])
        .apply(([arn, isDefault]) => (isDefault ? arn : undefined)) as pulumi.Output<string>;
}
