import { show } from "../problems/show";
import { TextKind } from "../problems/text-rules";

/** A managed policy's ARN: AWS's own, or the customer's. */
export const policyArn: TextKind = {
    id: "policyArn",
    name: "a managed policy's ARN",
    example: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
    rules: [
        {
            id: "name",
            broken: (text) => /^[\w+=,.@/-]+$/.test(text),
            is: () => "a name",
            fix: (text) => {
                const name = text.replace(/^\/?(policy\/)?/, "");
                const [awsOwn, yours] = [`arn:aws:iam::aws:policy/${name}`, `arn:aws:iam::123456789012:policy/${name}`];
                return `Give the ARN: ${show(awsOwn)} if it is AWS's own, one such as ${show(yours)} if it is yours.`;
            },
        },
        {
            id: "shape",
            broken: (text) =>
                !/^arn:aws[\w-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]+$/.test(text) || text.length > 2048,
            fix: () =>
                'AWS\'s own look like "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", yours like "arn:aws:iam::123456789012:policy/name".',
        },
    ],
};
