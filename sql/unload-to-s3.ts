import { argsOf } from "./args";
import { IamRole, iamRoleClause } from "./iam-role-clause";
import { kmsKeyId } from "./kms-key-id";
import { quoteLiteral } from "./quote-literal";
import { S3Objects, s3Url } from "./s3-url";

/** What UNLOAD writes, and where to. */
export interface UnloadToS3 extends S3Objects {
    /** A SELECT, as one types it by itself. AWS refuses a LIMIT in its outermost SELECT. */
    query: string;
    /** The role that writes the objects. */
    iamRole: IamRole;
    /** The key to encrypt by, of SSE-KMS; without it UNLOAD encrypts by S3's own, whatever the bucket's default is. */
    kmsKeyArn?: string | undefined;
    /** Delete, for ever, what is at the bucket and prefix first. */
    cleanPath?: boolean | undefined;
}

/**
 * UNLOAD of the query's result to objects whose keys begin with the prefix. Further options come before the semicolon.
 *
 * ```ts
 * unloadToS3({ query: "SELECT * FROM venue WHERE venuestate='NV'", bucket: "amzn-s3-demo-bucket", iamRole: "default" });
 * // UNLOAD ('SELECT * FROM venue WHERE venuestate=''NV''') TO 's3://amzn-s3-demo-bucket/' IAM_ROLE default;
 * ```
 *
 * @throws {SqlError} when an argument cannot be what it is for.
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html
 */
export function unloadToS3(args: UnloadToS3): string {
    const example = '{ query: "SELECT * FROM venue", bucket: "amzn-s3-demo-bucket", iamRole: "default" }';
    const { query, iamRole, kmsKeyArn, cleanPath, ...objects } = argsOf("args", args, example);
    return [
        `UNLOAD (${quoteLiteral(query, "query")}) TO ${s3Url(objects)} ${iamRoleClause(iamRole)}`,
        ...(kmsKeyArn === undefined ? [] : [`KMS_KEY_ID ${kmsKeyId(kmsKeyArn, iamRole)} ENCRYPTED`]),
        ...(cleanPath === true ? ["CLEANPATH"] : []),
    ]
        .join(" ")
        .concat(";");
}
