import * as pulumi from "@pulumi/pulumi";
import { RedshiftConnection } from "./redshift-connection";
import { RedshiftNamespace } from "./redshift-namespace";

/** Arguments of NamespaceRoleAssociation. */
export interface NamespaceRoleAssociationArgs {
    /** The namespace to associate with. The association is made in its Region, else in the provider's. */
    namespace: RedshiftNamespace;
    /** ARN of the role, of the namespace's own account. Take a RedshiftRole's `readyArn`. */
    roleArn: pulumi.Input<string>;
    /**
     * Makes `roleArn` the namespace's default, for `IAM_ROLE default`. Default: false, the namespace's default is left
     * alone. Going back from true to false clears it if it is still this role.
     */
    defaultRole?: pulumi.Input<boolean>;
    /** Whose credentials to use. Must be given beside an explicit aws.Provider. Default: the stack's. */
    connection?: RedshiftConnection;
}
