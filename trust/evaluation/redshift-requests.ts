import { dbUserArn, whereIs } from "../arn";
import { AssumeRoleRequest } from "../evaluate";

/** A database user who makes Redshift assume a role. */
export interface DbUserSession {
    /** The user's name. */
    dbUser: string;
    /** The cluster's identifier; for a workgroup `serverless-<account>-<workgroupId>`, as in its users' ARNs. */
    cluster: string;
    /** The Region of the cluster or workgroup. */
    region: string;
    /** The account of the cluster or workgroup. */
    accountId: string;
}

const generic = "redshift.amazonaws.com";
const serverless = "redshift-serverless.amazonaws.com";

/**
 * The calls that Redshift makes for the user. All must be allowed: for Serverless, AWS's guide wants two principals.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service.html
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-security-other-services.html
 */
export function redshiftRequests(session: DbUserSession): AssumeRoleRequest[] {
    const { cluster, region, accountId } = session;
    if (cluster.startsWith(`serverless-${accountId}-`)) {
        // Neither a regional form of these nor what aws:SourceArn would be is documented; the one documented
        // aws:SourceArn was seen to fail.
        return [requestBy([serverless], session), requestBy([generic], session)];
    }
    const externalId = dbUserArn(session, session.dbUser);
    const sourceArn = `arn:${whereIs(externalId).partition ?? ""}:redshift:${region}:${accountId}:cluster:${cluster}`;
    return [requestBy([generic, `redshift.${region}.amazonaws.com`], session, { "aws:SourceArn": sourceArn })];
}

/**
 * A service's call. `aws:SourceAccount` and `aws:SourceArn` are as AWS's page on the confused deputy has them.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/cross-service-confused-deputy-prevention.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
function requestBy(
    service: readonly [string, ...string[]],
    session: DbUserSession,
    source: { "aws:SourceArn"?: string } = {},
): AssumeRoleRequest {
    return {
        principal: { service },
        context: {
            "sts:ExternalId": dbUserArn(session, session.dbUser),
            "aws:SourceAccount": session.accountId,
            ...source,
            "aws:PrincipalIsAWSService": "true",
            "aws:PrincipalServiceName": service[0],
            "aws:PrincipalServiceNamesList": service,
            "aws:SecureTransport": "true",
            // False of a service's own calls; true of those that it makes with a user's or role's credentials.
            "aws:ViaAWSService": "false",
        },
    };
}
