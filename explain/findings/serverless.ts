import { serverlessCluster } from "../../trust/arn";
import { DbUserSession } from "../../trust/evaluation/redshift-requests";

/** Whether it is a user of a Serverless workgroup: its ARN has `serverless-<account>-<workgroupId>` in the cluster's place. */
export function isServerless({ cluster, accountId }: DbUserSession): boolean {
    return cluster.startsWith(serverlessCluster(accountId, ""));
}
