/** What the values of a key are compared as. */
export type Family = "string" | "arn" | "numeric" | "date" | "bool" | "binary" | "ip";

/** A condition key that both evaluators know for `sts:AssumeRole`. */
export interface ConditionKey {
    name: string;
    family: Family;
    /** It may have several values in one call. */
    many: boolean;
    /** What a call may have. */
    inRequest: readonly string[];
    /** Other ways to write such values, which a policy may have and a call has not. */
    inPolicy?: readonly string[];
}

const accounts = ["123456789012", "111122223333"];
const sessionNames = ["etl", "ETL", "blue-etl"];
const teams = ["blue", "Blue", "red"];
const cluster = "arn:aws:redshift:us-east-1:123456789012:cluster:main";

const dates = ["2026-01-01T00:00:00Z", "2026-06-15T12:30:00Z", "2026-06-15T12:30:45Z"];
const sameDates = ["2026-01-01", "2026-01-01T01:00:00+01:00", "2026-06-15T12:30Z", "2026-06", "2026-06-15T12:30:45.0Z"];
const epochs = ["1767225600", "1781526600", "0"];
const addresses = ["203.0.113.5", "203.0.113.200", "10.0.0.1", "2001:db8::1", "2001:db8:1234:5678::9"];
const ranges = [
    ["0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/31", "203.0.113.0/24", "203.0.113.5/32", "203.0.113.128/25"],
    ["::/0", "2001:db8::/32", "2001:DB8:1234:5678::/64", "2001:db8::1/128", "2001:db8:0:0:0:0:0:1"],
].flat();

export const conditionKeys: readonly ConditionKey[] = [
    {
        name: "sts:ExternalId",
        family: "string",
        many: false,
        inRequest: [
            "arn:aws:redshift:us-east-1:123456789012:dbuser:main/etl",
            "arn:aws:redshift:us-east-1:123456789012:dbuser:main/blue",
            "arn:aws:redshift:eu-west-1:123456789012:dbuser:main/IAMR:Admin",
            "arn:aws:redshift:us-east-1:123456789012:dbuser:serverless-123456789012-8f1d/etl",
        ],
    },
    { name: "sts:RoleSessionName", family: "string", many: false, inRequest: sessionNames },
    { name: "aws:SourceAccount", family: "string", many: false, inRequest: accounts },
    { name: "aws:PrincipalOrgID", family: "string", many: false, inRequest: ["o-a1b2c3", "o-A1B2C3", "o-d4e5f6"] },
    { name: "aws:PrincipalTag/Team", family: "string", many: false, inRequest: teams },
    { name: "aws:SourceIdentity", family: "string", many: false, inRequest: ["blue", ""] },
    { name: "aws:UserAgent", family: "string", many: false, inRequest: ["a*b", "a?b", "a$b", "a${b", "axb", "(a.b)"] },
    { name: "aws:TagKeys", family: "string", many: true, inRequest: ["Team", "team", "Cost", "etl"] },
    {
        name: "aws:PrincipalOrgPaths",
        family: "string",
        many: true,
        inRequest: ["o-a1b2c3/r-1/ou-1/", "o-a1b2c3/r-1/ou-2/", "o-d4e5f6/r-1/"],
    },
    {
        name: "aws:SourceArn",
        family: "arn",
        many: false,
        inRequest: [cluster, "arn:aws:redshift:eu-west-1:111122223333:cluster:main", "arn:aws:s3:::blue/path/to"],
        inPolicy: ["arn:aws:redshift:*:*:cluster:main", "arn:aws:redshift:*:cluster:main"],
    },
    {
        name: "aws:PrincipalArn",
        family: "arn",
        many: false,
        inRequest: ["arn:aws:iam::123456789012:role/first", "arn:aws-cn:iam::111122223333:user/blue"],
    },
    {
        name: "aws:MultiFactorAuthAge",
        family: "numeric",
        many: false,
        inRequest: ["0", "5", "300", "5.5", "-1"],
        inPolicy: ["5.0", "5.50", "4.999", "301", "-0.5"],
    },
    { name: "aws:CurrentTime", family: "date", many: false, inRequest: dates, inPolicy: [...sameDates, ...epochs] },
    { name: "aws:TokenIssueTime", family: "date", many: false, inRequest: dates, inPolicy: [...sameDates, ...epochs] },
    { name: "aws:EpochTime", family: "date", many: false, inRequest: epochs, inPolicy: [...dates, "1767225601"] },
    {
        name: "aws:MultiFactorAuthPresent",
        family: "bool",
        many: false,
        inRequest: ["true", "false"],
        inPolicy: ["TRUE"],
    },
    { name: "aws:SecureTransport", family: "bool", many: false, inRequest: ["true", "false"], inPolicy: ["False"] },
    { name: "aws:PrincipalTag/Key", family: "binary", many: false, inRequest: ["QUJD", "QUJE", "QUI="] },
    { name: "aws:SourceIp", family: "ip", many: false, inRequest: addresses, inPolicy: ranges },
    { name: "aws:VpcSourceIp", family: "ip", many: false, inRequest: addresses, inPolicy: ranges },
];
