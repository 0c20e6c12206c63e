import { Feature } from "../feature";
import { PermissionStatement } from "../statement";
import { bucketArn, keyStatements, objectsArn, S3Location, s3Location } from "../resources/s3-location";
import { Where } from "../where";

/**
 * `COPY t FROM 's3://bucket/prefix' IAM_ROLE …`, also by a manifest or with a JSONPaths file, which are objects like any
 * other: name where they lie too. AWS's guide asks for LIST of the bucket and GET of the objects. That COPY needs
 * `kms:Decrypt` where the objects are encrypted with a key of yours follows from S3, Redshift's guide does not say it.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-access-permissions.html#copy-usage_notes-iam-permissions
 */
export const copyFromS3: Feature<S3Location> = {
    list: {
        id: "copyFromS3",
        name: "a list of S3 locations",
        example: s3Location.example,
        ifEmpty: "Leave copyFromS3 out where nothing is copied from S3.",
    },
    element: s3Location,
    needsAccount: false,
    statements: readStatements,
};

/** Listing the bucket and reading the objects. */
export function readStatements(location: S3Location, where: Where): PermissionStatement[] {
    return [
        { actions: ["s3:ListBucket"], resources: [bucketArn(location, where)] },
        { actions: ["s3:GetObject"], resources: [objectsArn(location, where)] },
        ...keyStatements(location, ["kms:Decrypt"]),
    ];
}
