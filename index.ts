export { ClusterRoleAssociation } from "./components/cluster-role-association";
export type { ClusterRoleAssociationArgs } from "./components/cluster-role-association-args";
export type { RedshiftCluster } from "./components/redshift-cluster";
export { RedshiftRole } from "./components/redshift-role";
export type { RedshiftAssociation, RedshiftGrant, RedshiftRoleArgs } from "./components/redshift-role-args";
