import assert from "node:assert/strict";
import fc from "fast-check";
import { Assumer } from "../../../explain/assumer";
import { assumersOf } from "../../../explain/assumers";
import { mayAssume } from "../../../explain/question";
import { DbUserSession } from "../../../trust/evaluation/redshift-requests";
import { readTrustDocument } from "../../../trust/evaluation/read-trust-document";

const now = new Date("2026-11-24T12:00:00Z");
const accountId = "123456789012";
const workgroup = "serverless-123456789012-1234abcd-12ab-34cd-56ef-1234567890ab";

/** Users who can be, and some who cannot. */
const sessions: DbUserSession[] = ["bob", "etl_1", "IAM:alice", "x/bob", "bob smith"].flatMap((dbUser) =>
    ["c", "my-c", "My-Cluster", workgroup, workgroup.replace("123456789012", "999999999999")].flatMap((cluster) =>
        ["us-east-1", "us-west-2", "cn-north-1", "us-east-1a"].map((region) => ({
            dbUser,
            cluster,
            region,
            accountId,
        })),
    ),
);

const externalIds = fc.subarray(
    [
        ...[
            "c/bob",
            "c/etl_*",
            "My-Cluster/bob",
            "c/bob smith",
            "*/bob",
            `${workgroup}/*`,
            "serverless-*/IAM:alice",
        ].map((user) => `arn:aws:redshift:us-east-1:123456789012:dbuser:${user}`),
        "arn:aws:redshift:*:123456789012:dbuser:my-*/etl_*",
        "arn:aws:redshift:us-east-1:${aws:SourceAccount}:dbuser:c/bob",
        "arn:aws:redshift:us-east-1:123456789012:dbuser:c/${aws:username}",
        "arn:aws:redshift:us-east-1:123456789012:dbuser:c/b${*}b",
        "arn:aws:redshift:*:${aws:SourceAccount, '1'}:dbuser:${aws:RequestedRegion}/*",
        "*",
        "*bob*",
    ],
    { minLength: 1 },
);
const condition = fc.oneof<fc.Arbitrary<[operator: string, key: string, values: string[]]>[]>(
    fc.tuple(
        fc.constantFrom("StringEquals", "StringLike", "StringLike", "ArnLike", "StringNotLike", "ArnNotEqualsIfExists"),
        fc.constant("sts:ExternalId"),
        externalIds,
    ),
    fc.tuple(
        fc.constantFrom("ArnLike", "ArnNotLike", "StringEquals", "StringLikeIfExists"),
        fc.constant("aws:SourceArn"),
        fc.subarray(["arn:aws:redshift:us-east-1:123456789012:cluster:c", "arn:aws:redshift:*:*:cluster:my-*", "*"], {
            minLength: 1,
        }),
    ),
    fc.tuple(
        fc.constantFrom("StringEquals", "StringNotEquals", "StringNotEqualsIfExists"),
        fc.constantFrom(
            "aws:ExternalId",
            "sts:ExternalID ",
            "aws:SourceOrgID",
            "aws:RequestedRegion",
            "aws:PrincipalOrgID",
            "aws:SourceAccount",
        ),
        fc.constantFrom(["123456789012"], ["us-east-1", "123456789012"]),
    ),
    fc.tuple(
        fc.constant("Null"),
        fc.constantFrom(
            "aws:ExternalId",
            "aws:SourceArn",
            "aws:SourceOrgID",
            "aws:PrincipalOrgID",
            "aws:SourceAccount",
        ),
        fc.constantFrom(["true"], ["false"]),
    ),
    fc.tuple(fc.constant("Bool"), fc.constant("aws:ViaAWSService"), fc.constantFrom(["true"], ["false"])),
    fc.tuple(fc.constantFrom("IpAddress", "NotIpAddress"), fc.constant("aws:SourceIp"), fc.constant(["10.0.0.0/8"])),
    fc.tuple(
        fc.constantFrom("DateLessThan", "DateGreaterThan"),
        fc.constant("aws:CurrentTime"),
        fc.constant(["2026-12-01T00:00:00Z"]),
    ),
);
const principal = fc.oneof<fc.Arbitrary<unknown>[]>(
    fc.constantFrom("*", { AWS: "*" }, { AWS: accountId }),
    fc
        .subarray(
            [
                "redshift-serverless.amazonaws.com",
                "redshift.amazonaws.com",
                "redshift.us-east-1.amazonaws.com",
                "redshift.us-west-2.amazonaws.com",
            ],
            { minLength: 1 },
        )
        .map((Service) => ({ Service })),
);
const statement = fc
    .tuple(fc.constantFrom("Allow", "Allow", "Deny"), principal, fc.array(condition, { maxLength: 3 }))
    .map(([Effect, Principal, conditions]) => {
        const Condition: Record<string, Record<string, string[]>> = {};
        for (const [operator, key, values] of conditions) {
            Condition[operator] = { ...Condition[operator], [key]: values };
        }
        return { Effect, Principal, Action: "sts:AssumeRole", Condition };
    });
const policy = fc
    .tuple(
        fc.constantFrom("2012-10-17", "2012-10-17", "2008-10-17"),
        fc.array(statement, { minLength: 1, maxLength: 4 }),
    )
    .map(([Version, Statement]) => readTrustDocument({ Version, Statement }));

function isLike(pattern: string, text: string): boolean {
    const source = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*");
    return new RegExp(`^${source.replace(/\?/g, ".")}$`).test(text);
}

function isIn({ warehouse, who, cluster, region, accountId: account }: Assumer, asked: DbUserSession): boolean {
    const ofWorkgroup = /^serverless-(\d{12})-(.*)$/.exec(asked.cluster);
    return (
        warehouse === (ofWorkgroup === null ? "cluster" : "workgroup") &&
        isLike(cluster, ofWorkgroup?.[2] ?? asked.cluster) &&
        isLike(account, ofWorkgroup?.[1] ?? asked.accountId) &&
        isLike(who, asked.dbUser) &&
        isLike(region, asked.region)
    );
}

describe("assumersOf and mayAssume, for any trust policy", () => {
    it("agree: whoever may assume the role is in a row, and whoever is in none may not", () => {
        fc.assert(
            fc.property(policy, (document) => {
                const rows = assumersOf(document);
                for (const session of sessions.filter((one) => !rows.some((row) => isIn(row, one)))) {
                    assert.equal(mayAssume(document, session, now).allowed, false, JSON.stringify(session));
                }
            }),
            { numRuns: 200 },
        );
    });

    it("agree: whoever can be and is in a row without a condition may assume it", () => {
        const possible = sessions.filter(
            ({ dbUser, cluster, region }) =>
                dbUser !== "bob smith" && !/My-|999/.test(cluster) && region !== "us-east-1a",
        );
        fc.assert(
            fc.property(policy, (document) => {
                for (const row of assumersOf(document).filter(({ only }) => only.length === 0)) {
                    for (const session of possible.filter((one) => isIn(row, one))) {
                        assert.equal(mayAssume(document, session, now).allowed, true, JSON.stringify({ row, session }));
                    }
                }
            }),
            { numRuns: 200 },
        );
    });

    it("agree that nobody may who cannot be, whatever the policy is", () => {
        fc.assert(
            fc.property(policy, (document) => {
                const impossible = sessions.filter(
                    ({ dbUser, cluster, region }) =>
                        dbUser === "bob smith" || /My-|999/.test(cluster) || region === "us-east-1a",
                );
                assert.ok(impossible.every((session) => !mayAssume(document, session, now).allowed));
            }),
            { numRuns: 20 },
        );
    });
});
