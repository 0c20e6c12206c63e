import { SqlError } from "./sql-error";

/** @see https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-access-permissions.html */
export const s3AccessDenied: SqlError = {
    text: "S3ServiceException: Access Denied",
    pattern: /S3ServiceException:?\s*Access Denied|Access Denied,\s*Status 403/i,
    means: "Redshift has the role, and S3 refused it the object",
    causes: [
        { says: "no policy of the role allows it, or one denies it", step: "permission" },
        { says: "the permissions boundary does not let it through", step: "permissions boundary" },
        { says: "the bucket's policy denies it, or is another account's and does not allow it", step: "bucket policy" },
        { says: "the object is encrypted, and the key is not for this role", step: "KMS" },
        { says: "the policy of the VPC's endpoint does not let it through", step: "VPC endpoint" },
    ],
};
