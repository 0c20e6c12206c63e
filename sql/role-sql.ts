import { argsOf, listOf } from "./args";
import { AssumeRoleCommand } from "./assume-role-command";
import { copyFromS3 } from "./copy-from-s3";
import { createExternalSchema } from "./create-external-schema";
import { grantAssumeRole } from "./grant-assume-role";
import { iamRoleClause } from "./iam-role-clause";
import { revokeAssumeRoleFromPublic } from "./revoke-assume-role-from-public";
import { S3Objects } from "./s3-url";
import { unloadToS3, UnloadToS3 } from "./unload-to-s3";

/** A role, or a chain of roles, and what it is for. */
export interface RoleSqlArgs {
    /** The ARNs of the role, or of the chain in its order. */
    roleArns: readonly string[];
    /** The exact users who may assume the role; left out, everybody may, and no grant is needed. */
    dbUsers?: readonly string[] | undefined;
    /** What the users need the role in: "ALL" where that is not known, empty where ASSUMEROLE governs none of it. */
    commands: "ALL" | readonly AssumeRoleCommand[];
    /** What the role may read. */
    copyFromS3?: readonly S3Objects[] | undefined;
    /** Where the role may write. */
    unloadToS3?: readonly Pick<UnloadToS3, "bucket" | "prefix" | "kmsKeyArn" | "cleanPath">[] | undefined;
    /** The databases of the AWS Glue Data Catalog that the role may use. */
    externalDatabases?: readonly { database: string; region?: string | undefined }[] | undefined;
}

/** The SQL that goes with a role, each statement once. */
export interface RoleSql {
    /** The clause for COPY, UNLOAD and the like. */
    iamRole: string;
    /** What a superuser runs once for each cluster, before the grants; not there where there are none. */
    revokeFromPublic?: string;
    /** What a superuser runs, a statement a user. */
    grants: string[];
    /** A skeleton for each location: put your table for "my_schema"."my_table". */
    copies: string[];
    /** A skeleton for each location: put your query for SELECT * FROM "my_schema"."my_table". */
    unloads: string[];
    /** A skeleton for each database: put your schema's name for "my_external_schema". */
    externalSchemas: string[];
}

const table = { schema: "my_schema", name: "my_table" };
const query = 'SELECT * FROM "my_schema"."my_table"';
const schema = "my_external_schema";

/**
 * The SQL that goes with a role, with placeholders that begin with `my_` for what the role does not tell.
 *
 * ```ts
 * roleSql({ roleArns: [arn], dbUsers: ["user1"], commands: ["COPY"], copyFromS3: [{ bucket: "amzn-s3-demo-bucket" }] });
 * ```
 */
export function roleSql(args: RoleSqlArgs): RoleSql {
    const example = '{ roleArns: ["arn:aws:iam::123456789012:role/copy-unload"], commands: "ALL" }';
    const { roleArns } = argsOf("args", args, example);
    const location = '{ bucket: "amzn-s3-demo-bucket" }';
    const sources = elements("copyFromS3", args.copyFromS3, location);
    const targets = elements("unloadToS3", args.unloadToS3, location);
    const externalDatabases = elements("externalDatabases", args.externalDatabases, '{ database: "sampledb" }');
    const grants = grantsOf(args);
    return {
        iamRole: iamRoleClause(roleArns),
        ...(grants.length > 0 && { revokeFromPublic: revokeAssumeRoleFromPublic() }),
        grants,
        copies: unique(sources.map(({ bucket, prefix }) => copyFromS3({ table, bucket, prefix, iamRole: roleArns }))),
        unloads: unique(targets.map((target) => unloadToS3({ ...target, query, iamRole: roleArns }))),
        externalSchemas: unique(
            externalDatabases.map(({ database, region }) =>
                createExternalSchema({ schema, database, region, iamRole: roleArns }),
            ),
        ),
    };
}

function elements<T extends object>(path: string, list: readonly T[] | undefined, example: string): T[] {
    return listOf(path, list, example).map((one, index) => argsOf(`${path}[${index}]`, one, example));
}

function grantsOf({ roleArns, dbUsers, commands }: RoleSqlArgs): string[] {
    const isForNone = Array.isArray(commands) && commands.length === 0;
    const users = isForNone ? [] : listOf("dbUsers", dbUsers, '"user1"');
    return unique(users.map((user) => grantAssumeRole({ on: roleArns, to: { users: [user] }, for: commands })));
}

/** One database may be named twice, for some tables each time. */
function unique(statements: readonly string[]): string[] {
    return [...new Set(statements)];
}
