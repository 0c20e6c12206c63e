import { RedshiftChainedRole } from "./redshift-chained-role";

/** Arguments of RoleChain. */
export interface RoleChainArgs {
    /**
     * The roles in their order, 2 to 10: first the one that is attached to the cluster, then each that the one before it
     * assumes. A plain list, since it decides which resources exist.
     */
    roles: RedshiftChainedRole[];
}
