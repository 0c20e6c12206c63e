import { Where } from "../../../permissions/where";

const partitions: Record<string, string> = { "cn-north-1": "aws-cn", "us-gov-west-1": "aws-us-gov" };

/** The tests' account and role, in a Region. */
export function whereIn(region: string): Where {
    const accountId = "123456789012";
    const roleArn = `arn:${partitions[region] ?? "aws"}:iam::${accountId}:role/copy-unload`;
    return { region, accountId, roleArn };
}

/** The same in the Region of most tests. */
export const where = whereIn("us-east-1");
