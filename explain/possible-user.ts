import { dbUserArn } from "../trust/arn";
import { DbUserSession } from "../trust/evaluation/redshift-requests";
import { isRegionShaped } from "../trust/region";
import { isPattern, overlap } from "./assumers-of/wildcards";

/**
 * A cluster's identifier, and a pattern of them.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-limits.html
 */
const clusterIdentifier = /^(?=.{1,63}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const clusterPattern = /^(?!.*--)[a-z*?][a-z0-9*?-]*(?<!-)$/;

/** What a workgroup's users have in the cluster's place. */
const serverlessShape = /^serverless-(\d{12})-(.*)$/;

/** Where database users are, by patterns: of a workgroup, its id is the cluster. */
export interface Place {
    warehouse: "cluster" | "workgroup";
    region: string;
    accountId: string;
    cluster: string;
}

/** Whether there can be a cluster or workgroup in such a place. */
export function mayBePlace({ warehouse, region, accountId, cluster }: Place): boolean {
    const isOfAccount = overlap(accountId, "?".repeat(12));
    return isOfAccount && (isPattern(region) || isRegionShaped(region)) && mayBeIdentifier(warehouse, cluster);
}

function mayBeIdentifier(warehouse: Place["warehouse"], cluster: string): boolean {
    if (warehouse === "workgroup") {
        return /^[a-z0-9*?-]+$/.test(cluster);
    }
    const shape = isPattern(cluster) ? clusterPattern : clusterIdentifier;
    return shape.test(cluster) && !serverlessShape.test(cluster);
}

/**
 * What STS takes as an external ID.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
const notCarried = /[^\w+=,.@:/-]/u;

/** Why no database user can be this one, as a sentence without its full stop; `undefined` where one can. */
export function whyNoUser({ dbUser, cluster, region, accountId }: DbUserSession): string | undefined {
    const wrong = notCarried.exec(dbUser)?.[0];
    if (wrong !== undefined) {
        return `STS takes no external ID with ${JSON.stringify(wrong)}: what Redshift sends for this user is not documented`;
    }
    if (dbUser === "") {
        return "No database user has an empty name";
    }
    if (!isRegionShaped(region)) {
        return `No Region is named ${JSON.stringify(region)}`;
    }
    if (!/^\d{12}$/.test(accountId)) {
        return `No account's id is ${JSON.stringify(accountId)}: it has 12 digits`;
    }
    const [, account, workgroupId = ""] = serverlessShape.exec(cluster) ?? [];
    if (account === undefined) {
        return !isPattern(cluster) && mayBeIdentifier("cluster", cluster)
            ? undefined
            : `No cluster's identifier is ${JSON.stringify(cluster)}: it has lower-case letters, digits and single hyphens, and begins with a letter`;
    }
    if (account !== accountId) {
        return `No workgroup of account ${accountId} has users of ${JSON.stringify(cluster)}, which has another account`;
    }
    return !isPattern(workgroupId) && mayBeIdentifier("workgroup", workgroupId)
        ? undefined
        : `No workgroup's id is ${JSON.stringify(workgroupId)}: it has lower-case letters, digits and hyphens`;
}

/** The database user whose ARN this is; `undefined` where no user can have it. */
export function userOf(arn: string): DbUserSession | undefined {
    const [, region = "", accountId = "", cluster = "", dbUser = ""] =
        /^arn:[^:]*:redshift:([^:]*):([^:]*):dbuser:([^/]*)\/(.+)$/s.exec(arn) ?? [];
    const user = { region, accountId, cluster, dbUser };
    return dbUserArn(user, dbUser) === arn && whyNoUser(user) === undefined ? user : undefined;
}
