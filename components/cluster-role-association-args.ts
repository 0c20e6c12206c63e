import * as pulumi from "@pulumi/pulumi";
import { RedshiftCluster } from "./redshift-cluster";
import { RedshiftConnection } from "./redshift-connection";

/** Arguments of ClusterRoleAssociation. */
export interface ClusterRoleAssociationArgs {
    /** The cluster to associate with. The association is made in its Region, else in the provider's. */
    cluster: RedshiftCluster;
    /** ARN of the role, of the cluster's own account. Take a RedshiftRole's `readyArn`. */
    roleArn: pulumi.Input<string>;
    /**
     * `shared`: adds this role to the cluster's list and removes it from there, and leaves all others alone.
     * `exclusive`: this stack owns the cluster's whole list, and every other role is removed from it. Plain text, since
     * it decides which resources exist. Default: `shared`.
     */
    mode?: string;
    /** ARNs of the other roles in the list that this stack owns; in `exclusive` mode alone. Default: none. */
    otherRoleArns?: pulumi.Input<pulumi.Input<string>[]>;
    /**
     * Makes `roleArn` the cluster's default, for `IAM_ROLE default`. Default: false, the cluster's default is left alone.
     * Going back from true to false clears it if it is still this role; in `exclusive` mode it does not.
     */
    defaultRole?: pulumi.Input<boolean>;
    /** In `shared` mode, whose credentials to use. Must be given beside an explicit aws.Provider. Default: the stack's. */
    connection?: RedshiftConnection;
}
