import { SqlError } from "./sql-error";

/** Newer than "Access Denied", and naming the action. Seen: dbt-labs/redshift#62. */
export const notAuthorizedToPerform: SqlError = {
    text: "S3ServiceException:User: arn:…:assumed-role/…/… is not authorized to perform: … on resource: …",
    pattern: /assumed-role\/\S+ is not authorized to perform: (?!sts:)/i,
    means: "Redshift has the role, and AWS refused it the action that the text names",
    causes: [
        { says: "no policy of the role allows it, or one denies it", step: "permission" },
        { says: "the permissions boundary does not let it through", step: "permissions boundary" },
        { says: "the bucket's policy denies it, or is another account's and does not allow it", step: "bucket policy" },
        { says: "the key is not for this role", step: "KMS" },
        { says: "the policy of the VPC's endpoint does not let it through", step: "VPC endpoint" },
    ],
};
