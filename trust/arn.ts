import { partitionOf } from "./region";

/** Where a database user is: the parts of its ARN but for its name. */
export interface DbUserHome {
    region: string;
    accountId: string;
    clusterIdentifier: string;
}

/**
 * The ARN that Redshift sends as `sts:ExternalId` when this database user makes it assume a role. The name is kept as
 * it is, in its case.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-database-users.html
 */
export function dbUserArn({ region, accountId, clusterIdentifier }: DbUserHome, dbUser: string): string {
    return `arn:${partitionOf(region)}:redshift:${region}:${accountId}:dbuser:${clusterIdentifier}/${dbUser}`;
}
