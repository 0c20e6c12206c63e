import { Feature } from "../feature";
import { bucketArn, keyStatements, objectsArn } from "../resources/s3-location";
import { UnloadTarget, unloadTarget } from "../resources/unload-target";

/**
 * `UNLOAD ('SELECT …') TO 's3://bucket/prefix' IAM_ROLE …`. AWS's guide asks for GET, LIST and PUT; `CLEANPATH` needs
 * `s3:DeleteObject` besides. For `KMS_KEY_ID … ENCRYPTED` the guide lists no actions: `kms:GenerateDataKey` and
 * `kms:Decrypt` are what S3 asks of those who upload in parts, which UNLOAD does for large files.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-access-permissions.html#copy-usage_notes-iam-permissions
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 */
export const unloadToS3: Feature<UnloadTarget> = {
    list: {
        id: "unloadToS3",
        name: "a list of S3 locations",
        example: unloadTarget.example,
        ifEmpty: "Leave unloadToS3 out where nothing is unloaded to S3.",
    },
    element: unloadTarget,
    needsAccount: false,
    statements: (target, where) => [
        { actions: ["s3:ListBucket"], resources: [bucketArn(target, where)] },
        {
            actions: ["s3:GetObject", "s3:PutObject", ...(target.cleanPath === true ? ["s3:DeleteObject"] : [])],
            resources: [objectsArn(target, where)],
        },
        ...keyStatements(target, ["kms:GenerateDataKey", "kms:Decrypt"]),
    ],
};
