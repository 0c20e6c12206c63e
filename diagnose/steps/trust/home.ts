import { serverlessCluster } from "../../../trust/arn";
import { DbUserSession } from "../../../trust/evaluation/redshift-requests";
import { accountOfWalk, userClusterOf, Walk } from "../../walk";

/** Where the user is who makes Redshift assume the role. */
export type Home = Omit<DbUserSession, "dbUser">;

/** Undefined where the workgroup's id is not known. */
export function homeOf(walk: Walk): Home | undefined {
    const cluster = userClusterOf(walk);
    const accountId = accountOfWalk(walk);
    return cluster === undefined || accountId === undefined
        ? undefined
        : { cluster, region: walk.question.region, accountId };
}

export function workgroupIdIn({ cluster, accountId }: Home): string {
    return cluster.slice(serverlessCluster(accountId, "").length);
}
