import assert from "node:assert/strict";
import fc from "fast-check";
import { Assumer } from "../../../explain/assumer";
import { assumersOf } from "../../../explain/assumers";
import { differenceOf } from "../../../explain/difference";
import { evaluate } from "../../../trust/evaluate";
import { DbUserSession, redshiftRequests } from "../../../trust/evaluation/redshift-requests";
import { TrustDocument } from "../../../trust/evaluation/trust-document";
import { deepFreeze } from "../../deep-freeze";
import { policyOf } from "./assumers-policies";

interface Condition {
    operator: string;
    key: string;
    values: string[];
}

/** A small world, of which every user is asked about. */
const names = ["bob", "Bob", "alice", "IAM:alice", "etl_1", "x/bob"];
const clusters = ["c", "my-c", "workgroup ab12", "workgroup cd34"];
const regions = ["us-east-1", "us-west-2", "cn-north-1"];
const accounts = ["123456789012", "210987654321"];

interface Asked {
    session: DbUserSession;
    warehouse: "cluster" | "workgroup";
    cluster: string;
}

const everyone: Asked[] = names.flatMap((dbUser) =>
    clusters.flatMap((cluster) =>
        regions.flatMap((region) =>
            accounts.map((accountId): Asked => {
                const id = /^workgroup (.*)$/.exec(cluster)?.[1];
                return id === undefined
                    ? { session: { dbUser, cluster, region, accountId }, warehouse: "cluster", cluster }
                    : {
                          session: { dbUser, cluster: `serverless-${accountId}-${id}`, region, accountId },
                          warehouse: "workgroup",
                          cluster: id,
                      };
            }),
        ),
    ),
);

const arn = fc
    .record({
        partition: fc.constantFrom("aws", "aws", "aws-cn", "*"),
        region: fc.constantFrom(...regions, "us-east-1", "*", "us-*"),
        account: fc.constantFrom(...accounts, "123456789012", "*", "1*", "12345678901?"),
        cluster: fc.constantFrom(
            "c",
            "my-c",
            "my-*",
            "*",
            "?",
            "serverless-123456789012-ab12",
            "serverless-123456789012-*",
            "serverless-*",
            "s*2",
        ),
        name: fc.constantFrom(...names, "*", "*", "b*", "?ob", "*alice", "BOB", "al*e"),
    })
    .map(
        ({ partition, region, account, cluster, name }) =>
            `arn:${partition}:redshift:${region}:${account}:dbuser:${cluster}/${name}`,
    );
const externalId = fc.oneof(
    { weight: 8, arbitrary: arn },
    {
        weight: 1,
        arbitrary: fc.constantFrom(
            "*",
            "*bob",
            "*:*:*:*:*:*",
            "a*n:aws*:redshift*:*:*1*:*/bob",
            "arn:aws:red*:us-east-1:123456789012:dbuser:c*b",
            "arn:*",
            "arn:aws:redshift:*:dbuser:c/*",
            "arn:aws:redshift:us-east-1:*bob",
            "arn:aws:redshift:us-east-1:123456789012:dbuser:*",
            "arn:aws:redshift:us-east-1:123456789012:dbuser?c?bob",
            "arn:aws:redshift:us-east-1:123456789012:cluster:c",
            "arn:aws:redshift:us-east-1:${aws:SourceAccount}:dbuser:c/bob",
            "arn:aws:redshift:us-east-1:123456789012:dbuser:c/b${*}b",
            "bob",
        ),
    },
);
const operator = fc
    .tuple(
        fc.constantFrom("", "", "", "ForAnyValue:", "ForAllValues:"),
        fc.constantFrom(
            "StringEquals",
            "StringNotEquals",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase",
            "StringLike",
            "StringLike",
            "StringNotLike",
            "ArnLike",
            "ArnNotLike",
            "ArnEquals",
            "ArnNotEquals",
        ),
        fc.constantFrom("", "", "", "IfExists"),
    )
    .map((parts) => parts.join(""));
const onExternalId = fc.record({
    operator,
    key: fc.constantFrom("sts:ExternalId", "STS:externalid"),
    values: fc.array(externalId, { minLength: 1, maxLength: 4 }),
});
const onAnotherKey = fc.oneof<fc.Arbitrary<Condition>[]>(
    fc.record({
        operator: fc.constantFrom("StringEquals", "StringNotEquals", "StringLike", "StringEqualsIfExists"),
        key: fc.constant("aws:SourceAccount"),
        values: fc.subarray([...accounts, "1*"], { minLength: 1 }),
    }),
    fc.record({
        operator: fc.constantFrom("ArnLike", "ArnNotLike", "ArnLikeIfExists"),
        key: fc.constant("aws:SourceArn"),
        values: fc.subarray(
            ["arn:aws:redshift:us-east-1:123456789012:cluster:c", "arn:aws:redshift:*:*:cluster:my-*"],
            {
                minLength: 1,
            },
        ),
    }),
    fc.record({
        operator: fc.constantFrom("StringEquals", "StringNotEquals", "StringEqualsIfExists", "Null"),
        key: fc.constantFrom("aws:PrincipalOrgID", "aws:SourceVpc"),
        values: fc.constant<string[]>(["true"]),
    }),
    fc.record({
        operator: fc.constant("Null"),
        key: fc.constantFrom("sts:ExternalId", "aws:SourceArn"),
        values: fc.subarray(["true", "false"], { minLength: 1 }),
    }),
    fc.record({
        operator: fc.constant("Bool"),
        key: fc.constant("aws:PrincipalIsAWSService"),
        values: fc.constantFrom<string[]>(["true"], ["false"]),
    }),
    fc.record({
        operator: fc.constant("ForAnyValue:StringEquals"),
        key: fc.constant("aws:PrincipalServiceNamesList"),
        values: fc.constantFrom<string[]>(["redshift.us-east-1.amazonaws.com"], ["redshift.amazonaws.com"]),
    }),
);
const principal = fc.oneof(
    { weight: 1, arbitrary: fc.constant({ AWS: "*" }) },
    {
        weight: 9,
        arbitrary: fc
            .subarray(
                [
                    "redshift-serverless.amazonaws.com",
                    "redshift.amazonaws.com",
                    "redshift.us-east-1.amazonaws.com",
                    "redshift.us-west-2.amazonaws.com",
                    "sagemaker.amazonaws.com",
                ],
                { minLength: 1 },
            )
            .map((Service) => ({ Service })),
    },
);
const conditions = fc
    .tuple(fc.array(onExternalId, { maxLength: 2 }), fc.array(onAnotherKey, { maxLength: 1 }))
    .map(([first, second]) => {
        const block: Record<string, Record<string, string[]>> = {};
        for (const condition of [...first, ...second]) {
            block[condition.operator] = { ...block[condition.operator], [condition.key]: condition.values };
        }
        return block;
    });
const statement = fc.record({
    Effect: fc.constantFrom("Allow", "Allow", "Allow", "Deny"),
    Principal: principal,
    Action: fc.constantFrom("sts:AssumeRole", "sts:AssumeRole", "STS:Assume*", "sts:TagSession"),
    Condition: conditions,
});
const policy = fc.array(statement, { minLength: 1, maxLength: 4 }).map((statements) => policyOf(...statements));

function isAllowed(document: TrustDocument, { session }: Asked): boolean {
    return redshiftRequests(session).every((request) => evaluate(document, request).allowed);
}

function isLike(pattern: string, text: string, ignoresCase = false): boolean {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replace(/\*/g, ".*")
        .replace(/\?/g, ".");
    return new RegExp(`^${source}$`, ignoresCase ? "i" : "").test(text);
}

function isIn(row: Assumer, { session, warehouse, cluster }: Asked): boolean {
    return (
        row.warehouse === warehouse &&
        isLike(row.who, session.dbUser, row.only.includes("in any case of its letters")) &&
        isLike(row.cluster, cluster) &&
        isLike(row.region, session.region) &&
        isLike(row.accountId, session.accountId)
    );
}

const isUnconditional = (row: Assumer) => !row.only.some((sentence) => /^(only|but not) /.test(sentence));

describe("assumersOf, for any trust policy", () => {
    it("has a row for every database user who may assume the role", () => {
        fc.assert(
            fc.property(policy, (document) => {
                const rows = assumersOf(document);
                for (const asked of everyone.filter((asked) => isAllowed(document, asked))) {
                    const row = rows.find((one) => isIn(one, asked));
                    assert.ok(row, `no row for ${JSON.stringify(asked)}`);
                }
            }),
            { numRuns: 300 },
        );
    });

    it("has nobody in a row without a condition who may not assume the role", () => {
        fc.assert(
            fc.property(policy, (document) => {
                for (const row of assumersOf(document).filter(isUnconditional)) {
                    for (const asked of everyone.filter((one) => isIn(row, one))) {
                        assert.ok(isAllowed(document, asked), `${JSON.stringify(row)} ${JSON.stringify(asked)}`);
                    }
                }
            }),
            { numRuns: 300 },
        );
    });

    it("changes nothing of the policy", () => {
        fc.assert(fc.property(policy, (document) => void assumersOf(deepFreeze(document))));
    });
});

describe("differenceOf, for any trust policies", () => {
    it("has nobody who gains or loses where nothing changes", () => {
        fc.assert(
            fc.property(policy, (document) => {
                assert.deepEqual(differenceOf(document, document), { gains: [], loses: [] });
            }),
        );
    });

    it("has those gain by a change whom the change back takes it from", () => {
        fc.assert(
            fc.property(policy, policy, (before, after) => {
                const { gains, loses } = differenceOf(before, after);
                assert.deepEqual(differenceOf(after, before), { gains: loses, loses: gains });
            }),
        );
    });

    it("has every database user gain who may assume the role after it and not before", () => {
        fc.assert(
            fc.property(policy, policy, (before, after) => {
                const { gains } = differenceOf(before, after);
                const gaining = everyone.filter((asked) => !isAllowed(before, asked) && isAllowed(after, asked));
                for (const asked of gaining) {
                    assert.ok(
                        gains.some((row) => isIn(row, asked)),
                        JSON.stringify(asked),
                    );
                }
            }),
        );
    });
});
