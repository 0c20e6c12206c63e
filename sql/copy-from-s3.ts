import { argsOf } from "./args";
import { IamRole, iamRoleClause } from "./iam-role-clause";
import { S3Objects, s3Url } from "./s3-url";
import { Table, tableName } from "./table-name";

/** What COPY loads, and where to. */
export interface CopyFromS3 extends S3Objects {
    /** The table to load into. */
    table: Table;
    /** The role that reads the objects. */
    iamRole: IamRole;
}

/**
 * COPY of the objects into the table. The options for the objects' format come before the semicolon.
 *
 * ```ts
 * copyFromS3({ table: "public.sales", bucket: "amzn-s3-demo-bucket", prefix: "sales/", iamRole: "default" });
 * // COPY "public"."sales" FROM 's3://amzn-s3-demo-bucket/sales/' IAM_ROLE default;
 * ```
 *
 * @throws {SqlError} when an argument cannot be what it is for.
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html
 */
export function copyFromS3(args: CopyFromS3): string {
    const example = '{ table: "public.sales", bucket: "amzn-s3-demo-bucket", prefix: "sales/", iamRole: "default" }';
    const { table, iamRole, ...objects } = argsOf("args", args, example);
    return `COPY ${tableName(table)} FROM ${s3Url(objects)} ${iamRoleClause(iamRole)};`;
}
