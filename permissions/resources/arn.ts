import { partitionOf } from "../../trust/region";
import { Where } from "../where";

/** An ARN in the role's partition: `arn:aws:s3:::b`. */
export function globalArn({ region }: Pick<Where, "region">, service: string, resource: string): string {
    return `arn:${partitionOf(region)}:${service}:::${resource}`;
}

/** An ARN in the role's account, in the resource's own Region, else in the cluster's. */
export function regionalArn(
    where: Pick<Where, "region" | "accountId">,
    service: string,
    resource: string,
    region = where.region,
): string {
    return `arn:${partitionOf(region)}:${service}:${region}:${where.accountId}:${resource}`;
}
