export { ClusterRoleAssociation } from "./components/cluster-role-association";
export type { ClusterRoleAssociationArgs } from "./components/cluster-role-association-args";
export { NamespaceRoleAssociation } from "./components/namespace-role-association";
export type { NamespaceRoleAssociationArgs } from "./components/namespace-role-association-args";
export type { RedshiftAssumeRole, RedshiftConnection } from "./components/redshift-connection";
export type { RedshiftNamespace } from "./components/redshift-namespace";
export type { RedshiftCluster } from "./components/redshift-cluster";
export { RedshiftRole } from "./components/redshift-role";
export type { RedshiftAssociation, RedshiftGrant, RedshiftRoleArgs } from "./components/redshift-role-args";
