import { ListKind } from "../../problems/list-rules";
import { TextKind } from "../../problems/text-rules";

/** The ARN of a cluster, for `aws:SourceArn`. Wildcards are allowed: the condition is `ArnLike`. */
export const sourceArn: TextKind = {
    id: "sourceArn",
    name: "the ARN of a Redshift cluster",
    example: "arn:aws:redshift:us-east-1:123456789012:cluster:examplecluster",
    rules: [
        {
            id: "shape",
            broken: (text) => !/^arn:[^:\s]+:[^:\s]+:[^:\s]*:[^:\s]*:\S+$/.test(text),
            fix: () => 'Write the whole ARN: "arn:aws:redshift:us-east-1:123456789012:cluster:examplecluster".',
        },
        {
            id: "service",
            broken: (text) => !["redshift", "redshift-serverless"].includes(text.split(":")[2] ?? ""),
            is: (text) => `an ARN of ${text.split(":")[2] ?? ""}`,
            fix: () => "Give the ARN of the cluster on whose behalf Redshift assumes the role.",
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

/** The parts of an ARN that say where it is; a part with a wildcard says nothing. */
export function whereIs(arn: string): { partition: string | undefined; accountId: string | undefined } {
    const [, partition, , , accountId] = arn.split(":");
    return { partition: literal(partition), accountId: literal(accountId) };
}

function literal(part: string | undefined): string | undefined {
    return part === undefined || part === "" || /[*?]/.test(part) ? undefined : part;
}
