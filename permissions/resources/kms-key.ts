import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";

/** The ARN of a KMS key. An alias is none: IAM grants keys by their own ARN. */
export const kmsKeyArn: TextKind = {
    id: "kmsKeyArn",
    name: "a KMS key's ARN",
    example: "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    rules: [
        {
            id: "alias",
            broken: (text) => /(^|:)alias\//.test(text),
            is: () => "an alias, by which no policy can allow a key",
            fix: () => "Give the ARN of the key that it stands for: aws kms describe-key --key-id ALIAS shows it.",
        },
        {
            id: "id",
            broken: (text) => /^(key\/)?[\w-]+$/.test(text),
            is: () => "a key's id",
            fix: (text) =>
                `Give the whole ARN, such as ${show(`arn:aws:kms:us-east-1:123456789012:key/${text.replace(/^key\//, "")}`)}.`,
        },
        {
            id: "shape",
            broken: (text) => !/^arn:aws[\w-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/.test(text),
            fix: () =>
                'Keys\' ARNs look like "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab".',
        },
    ],
};
