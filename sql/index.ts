/** @module pulumi-redshift-iam/sql */

export type { AssumeRoleCommand } from "./assume-role-command";
export { copyFromS3 } from "./copy-from-s3";
export type { CopyFromS3 } from "./copy-from-s3";
export { createExternalSchema } from "./create-external-schema";
export type { ExternalSchema } from "./create-external-schema";
export { grantAssumeRole } from "./grant-assume-role";
export type { AssumeRoleGrant } from "./grant-assume-role";
export type { Grantees } from "./grantees";
export { iamRoleClause } from "./iam-role-clause";
export type { IamRole } from "./iam-role-clause";
export { quoteIdentifier } from "./quote-identifier";
export { quoteLiteral } from "./quote-literal";
export { revokeAssumeRoleFromPublic } from "./revoke-assume-role-from-public";
export type { RoleArns } from "./role-list";
export { roleSql } from "./role-sql";
export type { RoleSql, RoleSqlArgs } from "./role-sql";
export type { S3Objects } from "./s3-url";
export { SqlError } from "./sql-error";
export type { Table } from "./table-name";
export { unloadToS3 } from "./unload-to-s3";
export type { UnloadToS3 } from "./unload-to-s3";
