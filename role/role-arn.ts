import { show } from "../problems/show";
import { TextKind } from "../problems/text-rules";

/** A role's ARN. A service-linked role is one that Redshift refuses here (terraform-provider-aws#44028). */
export const roleArn: TextKind = {
    id: "roleArn",
    name: "a role's ARN",
    example: "arn:aws:iam::123456789012:role/copy-unload",
    rules: [
        {
            id: "name",
            broken: (text) => /^[\w+=,.@/-]+$/.test(text),
            is: () => "a name",
            fix: (text) =>
                `Give the ARN, such as ${show(`arn:aws:iam::123456789012:role/${text.replace(/^\//, "")}`)}.`,
        },
        {
            id: "serviceLinked",
            broken: (text) => text.includes(":role/aws-service-role/"),
            is: () => "a service-linked role, which AWS keeps to itself",
            fix: () => "Give a role of your own.",
        },
        {
            id: "shape",
            broken: (text) => !/^arn:aws[\w-]*:iam::\d{12}:role\/[\x21-\x7e]+$/.test(text),
            fix: () => 'Roles\' ARNs look like "arn:aws:iam::123456789012:role/copy-unload".',
        },
    ],
};
