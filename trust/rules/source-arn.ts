import { ListKind } from "../../problems/list-rules";
import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";

/** The ARN of a cluster, for `aws:SourceArn`. Wildcards are allowed: the condition is `ArnLike`. */
export const sourceArn: TextKind = {
    id: "sourceArn",
    name: "the ARN of a Redshift cluster",
    example: "arn:aws:redshift:us-east-1:123456789012:cluster:examplecluster",
    rules: [
        {
            id: "shape",
            broken: (text) => !/^arn:[^:\s$]+:[^:\s$]+:[^:\s$]*:[^:\s$]*:[^\s$]+$/.test(text),
            fix: () => 'Write the whole ARN: "arn:aws:redshift:us-east-1:123456789012:cluster:examplecluster".',
        },
        {
            id: "service",
            broken: (text) => !/^arn:[^:]+:redshift(-serverless)?:/.test(text),
            is: (text) => `an ARN of ${text.split(":")[2]}`,
            fix: () => "Give the ARN of the cluster on whose behalf Redshift assumes the role.",
        },
        {
            id: "accountId",
            broken: (text) => !/arn:[^:]+:[^:]+:[^:]*:\d{12}:/.test(text),
            is: () => "without an account of 12 digits",
            fix: (text) => `Write the account out: ${show(withAccount(text))}.`,
        },
        {
            id: "dbuser",
            broken: (text) => text.split(":")[5] === "dbuser",
            is: () => "a database user's ARN",
            fix: () => "Database users go in dbUsers, by name.",
        },
    ],
};

export const sourceArnList: ListKind = {
    id: "sourceArns",
    name: "a list of Redshift clusters' ARNs",
    example: `"${sourceArn.example}"`,
    ifEmpty: "An empty list would allow no cluster: give ARNs, or leave sourceArns out.",
};

function withAccount(arn: string): string {
    const parts = arn.split(":");
    return [...parts.slice(0, 4), "123456789012", ...parts.slice(5)].join(":");
}
