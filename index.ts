/** @module pulumi-redshift-iam */

export { ClusterRoleAssociation } from "./components/cluster-role-association";
export type { ClusterRoleAssociationArgs } from "./components/cluster-role-association-args";
export { NamespaceRoleAssociation } from "./components/namespace-role-association";
export type { NamespaceRoleAssociationArgs } from "./components/namespace-role-association-args";
export type { RedshiftBedrockModel } from "./components/permissions/redshift-bedrock-model";
export type { RedshiftDynamoDbTable } from "./components/permissions/redshift-dynamodb-table";
export type { RedshiftEmrCluster } from "./components/permissions/redshift-emr-cluster";
export type { RedshiftKinesisStream } from "./components/permissions/redshift-kinesis-stream";
export type { RedshiftLakeFormationDatabase } from "./components/permissions/redshift-lake-formation-database";
export type { RedshiftLambdaFunction } from "./components/permissions/redshift-lambda-function";
export type { RedshiftModelBucket } from "./components/permissions/redshift-model-bucket";
export type { RedshiftMskSource } from "./components/permissions/redshift-msk-source";
export type { RedshiftPermissions } from "./components/permissions/redshift-permissions";
export type { RedshiftS3Location } from "./components/permissions/redshift-s3-location";
export type { RedshiftSecret } from "./components/permissions/redshift-secret";
export type { RedshiftSpectrumDatabase } from "./components/permissions/redshift-spectrum-database";
export type { RedshiftUnloadTarget } from "./components/permissions/redshift-unload-target";
export type { RedshiftChainedRole, RedshiftHandOver, RedshiftNewRole } from "./components/redshift-chained-role";
export type { RedshiftCluster } from "./components/redshift-cluster";
export type { RedshiftAssumeRole, RedshiftConnection } from "./components/redshift-connection";
export type { RedshiftNamespace } from "./components/redshift-namespace";
export { RedshiftRole } from "./components/redshift-role";
export type {
    RedshiftAdoption,
    RedshiftAssociation,
    RedshiftGrant,
    RedshiftRoleArgs,
} from "./components/redshift-role-args";
export type { RedshiftRoleSql } from "./components/redshift-role-sql";
export type { RedshiftWorkgroup } from "./components/redshift-workgroup";
export { RoleChain } from "./components/role-chain";
export type { RoleChainArgs } from "./components/role-chain-args";
