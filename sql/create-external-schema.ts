import { argsOf } from "./args";
import { IamRole, iamRoleClause } from "./iam-role-clause";
import { quoteIdentifier } from "./quote-identifier";
import { quoteLiteral } from "./quote-literal";
import { roleList, RoleArns } from "./role-list";
import { refuse } from "./sql-error";

/** A schema for a database of the AWS Glue Data Catalog. */
export interface ExternalSchema {
    /** The schema's name in Redshift. */
    schema: string;
    /** The database's name in the AWS Glue Data Catalog. */
    database: string;
    /** The catalog's Region, where it is not the warehouse's. */
    region?: string | undefined;
    /** The role that reads the data. */
    iamRole: IamRole;
    /** The roles for the catalog, where they are not those for the data. */
    catalogRoleArns?: RoleArns | undefined;
    /** Leave a schema that is there as it is. */
    ifNotExists?: boolean | undefined;
    /** Create the database in the catalog, if it is not there. */
    createDatabase?: boolean | undefined;
}

/**
 * CREATE EXTERNAL SCHEMA for a database of the AWS Glue Data Catalog. No GRANT ASSUMEROLE is needed to run it, and none
 * restricts it.
 *
 * ```ts
 * createExternalSchema({ schema: "spectrum_schema", database: "sampledb", region: "us-west-2", iamRole: "default" });
 * // CREATE EXTERNAL SCHEMA "spectrum_schema" FROM DATA CATALOG DATABASE 'sampledb' REGION 'us-west-2' IAM_ROLE default;
 * ```
 *
 * @throws {SqlError} when an argument cannot be what it is for.
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html
 */
export function createExternalSchema(args: ExternalSchema): string {
    const example = '{ schema: "spectrum_schema", database: "sampledb", iamRole: "default" }';
    const given = argsOf("args", args, example);
    const { schema, database, region, iamRole, catalogRoleArns, ifNotExists, createDatabase } = given;
    return [
        `CREATE EXTERNAL SCHEMA ${ifNotExists === true ? "IF NOT EXISTS " : ""}${quoteIdentifier(schema, "schema")}`,
        `FROM DATA CATALOG DATABASE ${quoteLiteral(database, "database")}`,
        ...(region === undefined ? [] : [`REGION ${regionLiteral(region)}`]),
        iamRoleClause(iamRole),
        ...(catalogRoleArns === undefined ? [] : [`CATALOG_ROLE ${roleList("catalogRoleArns", catalogRoleArns)}`]),
        ...(createDatabase === true ? ["CREATE EXTERNAL DATABASE IF NOT EXISTS"] : []),
    ]
        .join(" ")
        .concat(";");
}

function regionLiteral(region: string): string {
    return typeof region === "string" && /^[a-z]+(-[a-z]+)+-\d+$/.test(region)
        ? quoteLiteral(region)
        : refuse({ path: "region", must: "be a Region", got: region, fix: 'Give one such as "us-west-2".' });
}
