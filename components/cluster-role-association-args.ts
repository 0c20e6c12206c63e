import * as pulumi from "@pulumi/pulumi";
import { RedshiftCluster } from "./redshift-cluster";

/** Arguments of ClusterRoleAssociation. */
export interface ClusterRoleAssociationArgs {
    /** The cluster to associate with. The association is made in its Region, else in the provider's. */
    cluster: RedshiftCluster;
    /** ARN of the role, of the cluster's own account. Take a RedshiftRole's `readyArn`. */
    roleArn: pulumi.Input<string>;
    /** ARNs of the other roles in the list that this stack owns. Default: none. */
    otherRoleArns?: pulumi.Input<pulumi.Input<string>[]>;
    /**
     * `exclusive`: this stack owns the cluster's whole list of roles, and every other role is removed from it. Must be
     * given. Plain text, since it decides which resources exist.
     */
    mode: string;
    /**
     * Makes `roleArn` the cluster's default, for `IAM_ROLE default`. Default: false, the cluster's default is left alone:
     * going back from true to false does not clear it.
     */
    defaultRole?: pulumi.Input<boolean>;
}
