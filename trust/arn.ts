import { partitionOf } from "./region";

/** Where a database user is: the parts of its ARN but for its name. */
export interface DbUserHome {
    region: string;
    accountId: string;
    /** The cluster's identifier, or what stands in its place for a workgroup. */
    cluster: string;
}

/**
 * The ARN that Redshift sends as `sts:ExternalId` when this database user makes it assume a role. The name is kept as
 * it is, in its case.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-database-users.html
 */
export function dbUserArn({ region, accountId, cluster }: DbUserHome, dbUser: string): string {
    return `arn:${partitionOf(region)}:redshift:${region}:${accountId}:dbuser:${cluster}/${dbUser}`;
}

/** What the ARN of a Serverless database user has in the cluster's place: the workgroup's id, not its name. */
export function serverlessCluster(accountId: string, workgroupId: string): string {
    return `serverless-${accountId}-${workgroupId}`;
}

/** The parts of an ARN that say where it is; a part with a wildcard says nothing. */
export function whereIs(arn: string): { partition: string | undefined; accountId: string | undefined } {
    const [, partition, , , accountId] = arn.split(":");
    return { partition: literal(partition), accountId: literal(accountId) };
}

function literal(part: string | undefined): string | undefined {
    return /^[^*?]+$/.exec(part ?? "")?.[0];
}
