import { IamRole } from "./iam-role-clause";
import { quoteLiteral } from "./quote-literal";
import { roleArnsOf } from "./role-list";
import { refuse } from "./sql-error";

/**
 * The key as KMS_KEY_ID takes it. AWS documents a key's id there. A key of another account than the last role's, which
 * writes the objects, is named by its whole ARN: S3 finds it by nothing less. That Redshift hands the ARN on to S3 is
 * not documented.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html x-amz-server-side-encryption-aws-kms-key-id
 */
export function kmsKeyId(kmsKeyArn: string, iamRole: IamRole): string {
    const given: unknown = kmsKeyArn;
    const text = typeof given === "string" ? given : "";
    const [arn, account, id] = /^arn:aws[\w-]*:kms:[a-z0-9-]+:(\d{12}):key\/([A-Za-z0-9-]+)$/.exec(text) ?? [];
    if (arn === undefined || account === undefined || id === undefined) {
        const fix =
            'Keys\' ARNs look like "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab".';
        return refuse({ path: "kmsKeyArn", must: "be a KMS key's ARN", got: kmsKeyArn, fix });
    }
    const writer = iamRole === "default" ? account : roleArnsOf("iamRole", iamRole).at(-1)?.split(":")[4];
    return quoteLiteral(writer === account ? id : arn, "kmsKeyArn");
}
