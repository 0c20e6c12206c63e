import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { noWildcard } from "./name-rules";

const example = "arn:aws:acm:us-east-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab";

/** A certificate in AWS Certificate Manager. */
export const certificateArn: TextKind = {
    id: "certificateArn",
    name: "the ARN of a certificate in ACM",
    example,
    rules: [
        noWildcard("Give each certificate's ARN."),
        {
            id: "service",
            broken: (value) => /^arn:[^:]*:(?!acm:)[^:]+:/.test(value),
            is: (value) => `an ARN of ${value.split(":")[2] ?? ""}`,
            fix: (value) =>
                value.includes(":secretsmanager:")
                    ? "A certificate in Secrets Manager goes in secretArn."
                    : `Certificates' ARNs look like ${show(example)}.`,
        },
        {
            id: "shape",
            broken: (value) => !/^arn:aws[\w-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[A-Za-z0-9-]+$/.test(value),
            fix: () => `Certificates' ARNs look like ${show(example)}.`,
        },
    ],
};
