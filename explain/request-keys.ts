import { redshiftRequests } from "../trust/evaluation/redshift-requests";

/** What AWS documents of a condition key in a call of `sts:AssumeRole` that Redshift makes. */
export type Documented =
    /** The call has it, and its value is known: `redshiftRequests` has it. For Serverless, `aws:SourceArn` is `undocumented`. */
    | "sent"
    /** Every such call has it; which value Redshift's has is not documented, or depends on the time. */
    | "sentWithSomeValue"
    /** Only calls of IAM users and roles, or of browsers, have it. */
    | "neverSent"
    /** Not whether Redshift's call has it. */
    | "undocumented";

const [clusterCall] = redshiftRequests({
    dbUser: "user1",
    cluster: "my-cluster",
    region: "us-east-1",
    accountId: "123456789012",
});

/**
 * By their names in lower case; what ends with a slash is any key that begins so. The source is each key's "Availability".
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
const keys: Readonly<Record<Documented, readonly string[]>> = {
    sent: Object.keys(clusterCall?.context ?? {}),
    sentWithSomeValue: [
        "aws:CurrentTime",
        "aws:EpochTime",
        "aws:PrincipalAccount",
        "aws:PrincipalArn",
        "aws:PrincipalType",
        "aws:RequestedRegion",
        "aws:UserAgent",
        "aws:userid",
        "sts:RoleSessionName",
    ],
    neverSent: [
        "aws:AssumedRoot",
        "aws:CalledVia",
        "aws:CalledViaFirst",
        "aws:CalledViaLast",
        "aws:ChatbotSourceArn",
        "aws:Ec2InstanceSourcePrivateIPv4",
        "aws:Ec2InstanceSourceVpc",
        "aws:FederatedProvider",
        "aws:MultiFactorAuthAge",
        "aws:MultiFactorAuthPresent",
        "aws:PrincipalOrgID",
        "aws:PrincipalOrgPaths",
        "aws:PrincipalTag/",
        "aws:referer",
        "aws:TokenIssueTime",
        "aws:username",
    ],
    undocumented: [
        "aws:IsMcpServiceAction",
        "aws:RequestTag/",
        "aws:ResourceAccount",
        "aws:ResourceOrgID",
        "aws:ResourceOrgPaths",
        "aws:ResourceTag/",
        "aws:SourceIdentity",
        "aws:SourceIp",
        "aws:SourceOrgID",
        "aws:SourceOrgPaths",
        "aws:SourceOwner",
        "aws:SourceVpc",
        "aws:SourceVpcArn",
        "aws:SourceVpce",
        "aws:TagKeys",
        "aws:ViaAWSMCPService",
        "aws:VpcSourceIp",
        "aws:VpceAccount",
        "aws:VpceOrgID",
        "aws:VpceOrgPaths",
        "sts:RequestContext/",
        "sts:RequestContextProviders",
        "sts:SourceIdentity",
        "sts:TransitiveTagKeys",
    ],
};

const documented = new Map(
    (Object.keys(keys) as Documented[]).flatMap((one) =>
        keys[one].map((key): [string, Documented] => [key.toLowerCase(), one]),
    ),
);

/** What AWS documents of a condition key, in any case; of what is no key of IAM's that is known here, nothing. */
export function documentedOf(key: string): Documented {
    return documented.get(familyOf(key)) ?? "undocumented";
}

/** Whether a key is written as one of IAM's own, `aws:` or `sts:` or neither, and AWS documents none of that name. */
export function isUnknownKey(key: string): boolean {
    return !documented.has(familyOf(key)) && (!/^[^\s:]+:\S+$/.test(key) || /^(aws|sts):/i.test(key));
}

/** The known key that is meant by one that is unknown: the same name after `aws:` or `sts:`, but for white space. */
export function meantKey(key: string): string | undefined {
    const [name = ""] = key.trim().split(":").slice(-1);
    return Object.values(keys)
        .flat()
        .find((one) => one.split(":")[1]?.toLowerCase() === name.trim().toLowerCase());
}

/** A key with a tag's or a context's name after a slash counts by what is before it. */
function familyOf(key: string): string {
    return key.toLowerCase().replace(/\/.+$/s, "/");
}
