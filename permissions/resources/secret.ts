import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { optional, text } from "../element-rule";
import { ElementKind } from "../feature";
import { kmsKeyArn } from "./kms-key";
import { noWildcard } from "./name-rules";

/** A secret in Secrets Manager. */
export interface Secret {
    secretArn: string;
    /** The key it is encrypted by, where that is not Secrets Manager's own. */
    kmsKeyArn?: string | undefined;
}

const wholeArn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:my-rds-secret-VNenFy";

/**
 * A secret's whole ARN. Secrets Manager ends it with a hyphen and six characters of its own, and IAM takes the ARN as
 * it is written. A partial one whose name happens to end like that cannot be told from a whole one. The name of a secret
 * that another service manages has an exclamation mark after the service's: `rds!cluster-…`.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
 */
export const secretArn: TextKind = {
    id: "secretArn",
    name: "a secret's whole ARN",
    example: wholeArn,
    rules: [
        {
            id: "name",
            broken: (value) => !value.startsWith("arn:"),
            is: () => "a secret's name",
            fix: describe,
        },
        noWildcard("Give each secret's ARN."),
        {
            id: "service",
            broken: (value) => /^arn:[^:]*:(?!secretsmanager:)[^:]+:/.test(value),
            is: (value) => `an ARN of ${value.split(":")[2] ?? ""}`,
            fix: () => `Secrets' ARNs look like ${show(wholeArn)}.`,
        },
        {
            id: "partial",
            broken: (value) => /:secret:[\w/+=.@!-]+$/.test(value) && !/-[A-Za-z0-9]{6}$/.test(value),
            is: () => "without the six characters that end it",
            fix: describe,
        },
        {
            id: "shape",
            broken: (value) =>
                !/^arn:aws[\w-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@!-]+-[A-Za-z0-9]{6}$/.test(value),
            fix: () => `Secrets' ARNs look like ${show(wholeArn)}.`,
        },
    ],
};

export const secret: ElementKind = {
    name: "a secret",
    example: `{ secretArn: ${show(wholeArn)} }`,
    key: "secretArn",
    insteadOf: { "aws:secretsmanager/secret:Secret": "{ secretArn: secret.arn }" },
    properties: { secretArn: text(secretArn), kmsKeyArn: optional(text(kmsKeyArn)) },
};

function describe(value: string): string {
    const name = value.replace(/^.*:secret:/s, "");
    // Shells expand an exclamation mark.
    const id = name.includes("!") ? `'${name}'` : name;
    return `aws secretsmanager describe-secret --secret-id ${id} --query ARN shows the whole one; an aws.secretsmanager.Secret has it as arn.`;
}
