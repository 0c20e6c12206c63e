import assert from "node:assert/strict";
import fc from "fast-check";
import { Assumer } from "../../../explain/assumer";
import { assumersOf } from "../../../explain/assumers";
import { Grant, trustPolicy, TrustPolicyArgs } from "../../../trust";
import { evaluate } from "../../../trust/evaluate";
import { readTrustDocument } from "../../../trust/evaluation/read-trust-document";
import { redshiftRequests } from "../../../trust/evaluation/redshift-requests";
import { both, policyOf, redshift, serverless } from "./assumers-policies";

const everyone: Assumer = {
    kind: "dbUser",
    who: "*",
    pattern: false,
    warehouse: "cluster",
    cluster: "*",
    region: "*",
    accountId: "*",
    only: [],
    statement: 0,
};
const ofCluster: Assumer = { ...everyone, cluster: "c", region: "us-east-1", accountId: "123456789012" };
const ofWorkgroup: Assumer = { ...ofCluster, warehouse: "workgroup", cluster: "ab12" };

/** The ARN of a user of the cluster `c`, or of what is said. */
function user(name: string, cluster = "c", region = "us-east-1"): string {
    return `arn:aws:redshift:${region}:123456789012:dbuser:${cluster}/${name}`;
}

/** A statement for users of clusters, by a condition on their ARNs. */
function users(operator: string, ...values: string[]): object {
    return { Principal: redshift, Condition: { [operator]: { "sts:ExternalId": values } } };
}

describe("assumersOf, by the principal", () => {
    it("tells that a trust without condition is for every user of every cluster in every Region", () => {
        assert.deepEqual(assumersOf(policyOf({ Principal: redshift })), [everyone]);
    });

    it("tells each Region of regional principals, and them not beside the principal of all Regions", () => {
        const regional = ["redshift.us-east-1.amazonaws.com", "redshift.us-west-2.amazonaws.com"];
        assert.deepEqual(assumersOf(policyOf({ Principal: { Service: regional } })), [
            { ...everyone, region: "us-east-1" },
            { ...everyone, region: "us-west-2" },
        ]);
        assert.deepEqual(assumersOf(policyOf({ Principal: { Service: [...regional, "redshift.amazonaws.com"] } })), [
            everyone,
        ]);
    });

    it("tells workgroups where Serverless's two principals may assume the role, in one statement or in two", () => {
        const rows = [everyone, { ...everyone, warehouse: "workgroup" }];
        assert.deepEqual(assumersOf(policyOf({ Principal: both })), rows);
        assert.deepEqual(assumersOf(policyOf({ Principal: redshift }, { Principal: serverless })), [
            everyone,
            { ...everyone, warehouse: "workgroup", statement: 1 },
        ]);
    });

    it("tells no workgroup where one of the two principals is missing", () => {
        assert.deepEqual(assumersOf(policyOf({ Principal: serverless })), []);
        assert.deepEqual(assumersOf(policyOf(users("StringEquals", user("bob", "serverless-123456789012-ab12")))), []);
        const regional = { Service: ["redshift-serverless.amazonaws.com", "redshift.us-east-1.amazonaws.com"] };
        assert.deepEqual(assumersOf(policyOf({ Principal: regional })), [{ ...everyone, region: "us-east-1" }]);
    });

    it("tells of two statements for Serverless's principals the users who are in both", () => {
        const all = user("*", "serverless-123456789012-*");
        const bob = user("bob", "serverless-123456789012-ab12");
        const alice = user("alice", "serverless-123456789012-ab12");
        const rows = assumersOf(
            policyOf(users("StringLike", all), { ...users("StringEquals", bob, alice), Principal: serverless }),
        );
        assert.deepEqual(rows, [
            { ...ofWorkgroup, who: "bob", statement: 1 },
            { ...ofWorkgroup, who: "alice", statement: 1 },
        ]);
        const apart = policyOf(users("StringEquals", alice), { ...users("StringEquals", bob), Principal: serverless });
        assert.deepEqual(assumersOf(apart), []);
    });

    it("tells of two statements for both principals nothing that one of them tells", () => {
        const bob = { ...users("StringEquals", user("bob", "serverless-123456789012-ab12")), Principal: both };
        assert.deepEqual(assumersOf(policyOf(bob, { Principal: both })), [
            { ...ofWorkgroup, who: "bob" },
            { ...everyone, statement: 1 },
            { ...everyone, warehouse: "workgroup", statement: 1 },
        ]);
        assert.deepEqual(
            assumersOf(policyOf(bob, { ...bob, Condition: { StringLike: { "sts:ExternalId": user("b*", "*") } } })).map(
                ({ who, warehouse, cluster }) => [who, warehouse, cluster],
            ),
            [
                ["bob", "workgroup", "ab12"],
                ["b*", "cluster", "*"],
                ["*/b*", "cluster", "*"],
                ["b*", "workgroup", "*"],
                ["*/b*", "workgroup", "*"],
            ],
        );
    });

    it("tells everyone, database users among them, for the principal *", () => {
        assert.deepEqual(assumersOf(policyOf({ Principal: "*" })), [
            everyone,
            { ...everyone, warehouse: "workgroup" },
            { ...everyone, kind: "principal", warehouse: undefined },
        ]);
    });

    it("tells other services, accounts, roles and identity providers", () => {
        const other: Assumer = { ...everyone, warehouse: undefined };
        const role = "arn:aws:iam::123456789012:role/hand-over";
        const policy = policyOf(
            { Principal: { Service: ["sagemaker.amazonaws.com", "scheduler.redshift.amazonaws.com"] } },
            { Principal: { AWS: [role, "210987654321"] } },
            {
                Principal: { Federated: "arn:aws:iam::123456789012:saml-provider/corp" },
                Action: "sts:AssumeRoleWithSAML",
                Condition: { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } },
            },
        );
        assert.deepEqual(assumersOf(policy), [
            { ...other, kind: "service", who: "sagemaker.amazonaws.com" },
            { ...other, kind: "service", who: "scheduler.redshift.amazonaws.com" },
            { ...other, kind: "principal", who: role, accountId: "123456789012", statement: 1 },
            { ...other, kind: "principal", who: "210987654321", accountId: "210987654321", statement: 1 },
            {
                ...other,
                kind: "principal",
                who: "arn:aws:iam::123456789012:saml-provider/corp",
                accountId: "123456789012",
                only: [
                    "only by sts:AssumeRoleWithSAML",
                    'only where SAML:aud meets StringEquals "https://signin.aws.amazon.com/saml"',
                ],
                statement: 2,
            },
        ]);
    });

    it("tells nobody whom a statement allows something else than to assume the role", () => {
        const saml = { Federated: "arn:aws:iam::123456789012:saml-provider/corp" };
        assert.deepEqual(
            assumersOf(
                policyOf(
                    { Principal: redshift, Action: "sts:TagSession" },
                    { Principal: { AWS: "123456789012" }, Action: ["sts:SetSourceIdentity"] },
                    { Principal: saml, Action: "sts:AssumeRole" },
                ),
            ),
            [],
        );
        assert.deepEqual(assumersOf(policyOf({ Principal: redshift, Action: "STS:assume*" })), [everyone]);
    });
});

describe("assumersOf, by sts:ExternalId", () => {
    const whoAre = (...statements: object[]) =>
        assumersOf(policyOf(...statements)).map(({ who, pattern, cluster, region, accountId, only }) => ({
            of: `${who} of ${cluster} in ${region}, ${accountId}`,
            pattern,
            only,
        }));
    const bob = { of: "bob of c in us-east-1, 123456789012", pattern: false, only: [] };

    it("tells the users that are named, in the order of the policy", () => {
        assert.deepEqual(
            assumersOf(policyOf(users("StringEquals", user("bob"), user("IAM:alice", "d", "eu-west-1")))),
            [
                { ...ofCluster, who: "bob" },
                { ...ofCluster, who: "IAM:alice", cluster: "d", region: "eu-west-1" },
            ],
        );
    });

    it("tells the users of a workgroup by its id", () => {
        const statement = users("StringEquals", user("bob", "serverless-123456789012-ab12"));
        assert.deepEqual(assumersOf(policyOf({ ...statement, Principal: both })), [{ ...ofWorkgroup, who: "bob" }]);
    });

    it("tells no workgroup whose account is another than that of the ARN, which no workgroup has", () => {
        const statement = users("StringEquals", user("bob", "serverless-210987654321-ab12"));
        assert.deepEqual(assumersOf(policyOf({ ...statement, Principal: both })), []);
    });

    it("tells users where the principal's Region and the ARN's agree, and none where they do not", () => {
        const statement = users("StringEquals", user("bob"), user("bob", "c", "us-west-2"));
        const regional = { Service: ["redshift.us-east-1.amazonaws.com", "redshift.eu-west-1.amazonaws.com"] };
        assert.deepEqual(whoAre({ ...statement, Principal: regional }), [bob]);
        assert.deepEqual(whoAre({ ...users("ArnLike", user("bob", "c", "us-*")), Principal: regional }), [bob]);
        assert.deepEqual(whoAre(users("ArnLike", user("bob", "c", "us-*"))), [
            { ...bob, of: "bob of c in us-*, 123456789012", only: ["only in the partition aws"] },
        ]);
    });

    it("tells no user whose ARN is in another partition than its Region", () => {
        const arn = "arn:aws:redshift:cn-north-1:123456789012:dbuser:c/bob";
        assert.deepEqual(whoAre(users("StringEquals", arn)), []);
        assert.deepEqual(whoAre(users("StringEquals", arn.replace("aws", "aws-cn"))), [
            { ...bob, of: "bob of c in cn-north-1, 123456789012" },
        ]);
        assert.deepEqual(whoAre(users("ArnLike", "arn:aws-cn:redshift:*:123456789012:dbuser:c/bob")), [
            { of: "bob of c in *, 123456789012", pattern: false, only: ["only in the partition aws-cn"] },
        ]);
    });

    it("tells no user of a Region whose partition is another than that of a pattern of ARNs", () => {
        const regional = { Service: ["redshift.us-east-1.amazonaws.com", "redshift.cn-north-1.amazonaws.com"] };
        const statement = users("ArnLike", "arn:aws-cn:redshift:*:123456789012:dbuser:c/bob");
        assert.deepEqual(whoAre({ ...statement, Principal: regional }), [
            { ...bob, of: "bob of c in cn-north-1, 123456789012" },
        ]);
    });

    it("tells patterns of users and of clusters as patterns, and * alone as everyone", () => {
        assert.deepEqual(
            whoAre(users("StringLike", user("etl_*"), user("*"), user("*", "my-*"), "arn:aws:redshift:*")),
            [
                { of: "etl_* of c in us-east-1, 123456789012", pattern: true, only: [] },
                { of: "* of c in us-east-1, 123456789012", pattern: false, only: [] },
                { of: "* of my-* in us-east-1, 123456789012", pattern: true, only: [] },
                { of: "* of * in *, *", pattern: false, only: ["only in the partition aws"] },
            ],
        );
    });

    it("tells everyone alone where one of the values is everyone", () => {
        assert.deepEqual(whoAre(users("StringLike", user("etl_*"), "*")), [
            { of: "* of * in *, *", pattern: false, only: [] },
        ]);
    });

    it("tells nobody of a place that cannot be", () => {
        const places = [
            user("bob", "My-Cluster"),
            user("bob", "my--cluster"),
            user("bob", "1c"),
            user("bob", "c-"),
            user("bob", "c", "us-east-1a"),
            "arn:aws:redshift:us-east-1:1234:dbuser:c/bob",
        ];
        assert.deepEqual(whoAre(users("StringEquals", ...places)), []);
        assert.deepEqual(whoAre(users("StringLike", user("bob", "My-*"), user("bob", "c--*"))), []);
    });

    it("tells users whose names hold what follows a wildcard, which ArnLike keeps within a part of the ARN", () => {
        const patterns = [user("bob", "my-*"), "arn:aws:redshift:*:123456789012:dbuser:c/bob"];
        const only = ["only in the partition aws"];
        assert.deepEqual(whoAre(users("StringLike", ...patterns)), [
            { of: "bob of my-* in us-east-1, 123456789012", pattern: true, only: [] },
            { of: "bob of c in *, 123456789012", pattern: false, only },
            {
                of: "*/* of * in *, *",
                pattern: true,
                only: [
                    ...only,
                    'only where sts:ExternalId meets StringLike ["arn:aws:redshift:*:123456789012:dbuser:c/bob", "arn:aws:redshift:us-east-1:123456789012:dbuser:my-*/bob"]',
                ],
            },
        ]);
        assert.deepEqual(whoAre(users("StringLike", user("bob", "my-*"))), [
            { of: "bob of my-* in us-east-1, 123456789012", pattern: true, only: [] },
            { of: "*/bob of my-* in us-east-1, 123456789012", pattern: true, only: [] },
        ]);
        assert.deepEqual(whoAre(users("ArnLike", ...patterns)), [
            { of: "bob of my-* in us-east-1, 123456789012", pattern: true, only: [] },
            { of: "*/bob of my-* in us-east-1, 123456789012", pattern: true, only: [] },
            { of: "bob of c in *, 123456789012", pattern: false, only },
        ]);
        assert.deepEqual(whoAre(users("StringLike", "arn:*:redshift:*:*:dbuser:*/bob")), [
            { of: "bob of * in *, *", pattern: false, only: [] },
            { of: "*/bob of * in *, *", pattern: true, only: [] },
        ]);
        assert.deepEqual(whoAre(users("StringLike", "*bob")), [{ of: "*bob of * in *, *", pattern: true, only: [] }]);
    });

    it("tells everyone, with the condition, for a value that can be read in too many ways", () => {
        for (const pattern of [`arn:aws:redshift:${"*a".repeat(30)}*`, `${"?".repeat(500)}*`]) {
            assert.deepEqual(whoAre(users("StringLike", pattern)), [
                {
                    of: "* of * in *, *",
                    pattern: false,
                    only: [`only where sts:ExternalId meets StringLike "${pattern}"`],
                },
            ]);
        }
    });

    it("tells nobody for a wildcard under StringEquals, which takes it literally: no external ID has one", () => {
        assert.deepEqual(whoAre(users("StringEquals", user("*"), user("b?b"), user("bob"))), [bob]);
        assert.deepEqual(whoAre(users("StringLike", user("b${*}b"))), []);
    });

    it("tells nobody for what is no database user's ARN", () => {
        const cluster = "arn:aws:redshift:us-east-1:123456789012:cluster:c";
        assert.deepEqual(whoAre(users("StringEquals", cluster, "bob", "c/bob", user(""), user("b ob"))), []);
    });

    it("tells that a name counts in any case where the operator ignores it", () => {
        assert.deepEqual(whoAre(users("StringEqualsIgnoreCase", user("Bob").replace("arn:aws", "ARN:AWS"))), [
            { ...bob, of: "Bob of c in us-east-1, 123456789012", pattern: true, only: ["in any case of its letters"] },
        ]);
    });

    it("takes IfExists and set operators for what they qualify: Redshift always sends one value", () => {
        for (const operator of [
            "StringEqualsIfExists",
            "ForAnyValue:StringEquals",
            "ForAllValues:StringLikeIfExists",
        ]) {
            assert.deepEqual(whoAre(users(operator, user("bob"))), [bob], operator);
        }
    });

    it("tells those whom every operator on the key allows", () => {
        const Condition = {
            StringLike: { "sts:ExternalId": [user("b*"), user("*", "d")] },
            ArnLike: { "sts:ExternalId": "arn:aws:redshift:*:*:dbuser:c/*" },
            StringEquals: { "STS:ExternalID": [user("bob"), user("alice"), user("bob", "d")] },
        };
        assert.deepEqual(whoAre({ Principal: redshift, Condition }), [bob]);
    });

    it("tells the condition where two patterns are neither within the other", () => {
        const Condition = {
            StringLike: { "sts:ExternalId": user("b*") },
            ArnLike: { "sts:ExternalId": user("*b") },
        };
        assert.deepEqual(whoAre({ Principal: redshift, Condition }), [
            {
                of: "b* of c in us-east-1, 123456789012",
                pattern: true,
                only: [`only where sts:ExternalId meets ArnLike "${user("*b")}"`],
            },
        ]);
    });

    it("tells the condition where a policy variable is in it", () => {
        const arn = "arn:aws:redshift:us-east-1:${aws:SourceAccount}:dbuser:c/bob";
        assert.deepEqual(whoAre(users("StringEquals", arn)), [
            {
                of: "bob of c in us-east-1, *",
                pattern: false,
                only: [`only where sts:ExternalId meets StringEquals "${arn}"`],
            },
            {
                of: "*:dbuser:c/bob of * in us-east-1, *",
                pattern: true,
                only: [`only where sts:ExternalId meets StringEquals "${arn}"`],
            },
        ]);
    });

    it("tells who is left out by a negated operator", () => {
        const all = { "sts:ExternalId": user("*") };
        const statement = (operator: string, ...values: string[]) => ({
            Principal: redshift,
            Condition: { StringLike: all, [operator]: { "sts:ExternalId": values } },
        });
        const but = (...only: string[]) => [{ of: "* of c in us-east-1, 123456789012", pattern: false, only }];
        assert.deepEqual(whoAre(statement("StringNotEquals", user("admin"))), but("but not admin"));
        assert.deepEqual(
            whoAre(statement("StringNotLike", user("adm*"), user("x"), "*:dbuser:c/y")),
            but("but not adm*, x or *:dbuser:c/y"),
        );
        assert.deepEqual(
            whoAre(statement("StringNotEqualsIgnoreCase", user("admin"))),
            but("but not admin in any case of its letters"),
        );
        assert.deepEqual(whoAre(statement("StringNotEquals", user("admin", "another"), user("*"))), but());
        assert.deepEqual(whoAre(statement("StringNotLike", "arn:aws:redshift:us-*")), []);
        assert.deepEqual(
            whoAre({ Principal: redshift, Condition: { StringNotEquals: { "sts:ExternalId": user("admin") } } }),
            [{ of: "* of * in *, *", pattern: false, only: [`but not ${user("admin")}`] }],
        );
    });

    it("tells a row once that several statements allow, and the first of them", () => {
        const rows = assumersOf(
            policyOf(
                { Principal: { AWS: "123456789012" } },
                users("StringEquals", user("bob")),
                users("StringLike", user("bob")),
            ),
        );
        assert.deepEqual(rows.slice(1), [{ ...ofCluster, who: "bob", statement: 1 }]);
    });
});

describe("assumersOf, by other conditions", () => {
    const onlyOf = (Condition: object, Principal: object = redshift) =>
        assumersOf(policyOf({ Principal, Condition })).map(({ only }) => only);

    it("tells on whose behalf Redshift must act, and takes the account for that of the users", () => {
        const Condition = {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws:redshift:us-east-1:123456789012:cluster:c" },
        };
        assert.deepEqual(assumersOf(policyOf({ Principal: redshift, Condition })), [
            {
                ...everyone,
                accountId: "123456789012",
                only: [
                    "only on behalf of account 123456789012",
                    "only on behalf of arn:aws:redshift:us-east-1:123456789012:cluster:c",
                ],
            },
        ]);
        assert.deepEqual(onlyOf({ StringEquals: { "aws:SourceAccount": ["123456789012", "210987654321"] } }), [
            ["only on behalf of account 123456789012 or 210987654321"],
        ]);
    });

    it("tells it also where the users' ARNs have the account already, and nobody where they have another", () => {
        const statement = (account: string) => ({
            Principal: redshift,
            Condition: { StringEquals: { "sts:ExternalId": user("bob"), "aws:SourceAccount": account } },
        });
        assert.deepEqual(assumersOf(policyOf(statement("123456789012"))), [
            { ...ofCluster, who: "bob", only: ["only on behalf of account 123456789012"] },
        ]);
        assert.deepEqual(assumersOf(policyOf(statement("210987654321"))), []);
    });

    it("tells the account of one value that is no pattern, and nobody where it is not among the users'", () => {
        const statement = (externalId: string, account: string) => ({
            Principal: redshift,
            Condition: { StringLike: { "sts:ExternalId": externalId }, StringEquals: { "aws:SourceAccount": account } },
        });
        const inAccounts = (...args: [string, string]) =>
            assumersOf(policyOf(statement(...args))).map(({ accountId }) => accountId);
        const pattern = "arn:aws:redshift:us-east-1:1*:dbuser:c/*";
        assert.deepEqual(inAccounts("*", "123456789012"), ["123456789012"]);
        assert.deepEqual(inAccounts("*", "12345678901*"), ["*"]);
        assert.deepEqual(inAccounts("*", "${aws:PrincipalAccount}"), ["*"]);
        assert.deepEqual(inAccounts(pattern, "123456789012")[0], "123456789012");
        assert.deepEqual(inAccounts(pattern, "210987654321")[0], undefined);
    });

    it("tells nobody of a cluster on whose behalf Redshift must not act", () => {
        const Condition = {
            StringEquals: { "sts:ExternalId": user("bob") },
            ArnLike: { "aws:SourceArn": "arn:aws:redshift:us-east-1:123456789012:cluster:d" },
        };
        assert.deepEqual(assumersOf(policyOf({ Principal: redshift, Condition })), []);
    });

    it("tells any other condition as the policy has it", () => {
        assert.deepEqual(
            onlyOf({
                DateLessThan: { "aws:CurrentTime": "2027-01-01T00:00:00Z" },
                StringNotEquals: { "aws:SourceVpc": ["vpc-1", "vpc-2"] },
                StringEquals: { "aws:SourceAccount": "12345678901*" },
            }),
            [
                [
                    'only where aws:CurrentTime meets DateLessThan "2027-01-01T00:00:00Z"',
                    'only where aws:SourceVpc meets StringNotEquals ["vpc-1", "vpc-2"]',
                    'only where aws:SourceAccount meets StringEquals "12345678901*"',
                ],
            ],
        );
    });

    it("tells nobody who needs a key that no service sends, and nothing of one that need not be there", () => {
        assert.deepEqual(onlyOf({ StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }), []);
        assert.deepEqual(onlyOf({ StringEqualsIfExists: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }), [[]]);
        assert.deepEqual(onlyOf({ Bool: { "aws:MultiFactorAuthPresent": "true" } }), []);
    });

    it("tells every condition on other principals, of whose calls nothing is known", () => {
        assert.deepEqual(onlyOf({ StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }, { AWS: "123456789012" }), [
            ['only where aws:PrincipalOrgID meets StringEquals "o-a1b2c3d4e5"'],
        ]);
    });

    it("tells nothing of what holds for every call of Redshift's", () => {
        assert.deepEqual(
            onlyOf({ Bool: { "aws:PrincipalIsAWSService": "true" }, Null: { "sts:ExternalId": "false" } }),
            [[]],
        );
        assert.deepEqual(onlyOf({ Null: { "sts:ExternalId": "true" } }), []);
    });
});

describe("assumersOf, by what is denied", () => {
    const deny = (Condition: object, Principal: object | string = "*") => ({ Effect: "Deny", Principal, Condition });
    const whoAre = (...statements: object[]) =>
        assumersOf(policyOf(...statements)).map(({ who, only }) => [who, ...only]);
    const allOfCluster = users("StringLike", user("*"));

    it("leaves out who is denied wholly", () => {
        assert.deepEqual(whoAre({ Principal: redshift }, deny({})), []);
        assert.deepEqual(
            whoAre(
                users("StringEquals", user("bob"), user("alice")),
                deny({ StringEquals: { "sts:ExternalId": user("bob") } }),
            ),
            [["alice"]],
        );
        assert.deepEqual(whoAre(allOfCluster, deny({ StringLike: { "sts:ExternalId": "arn:aws:redshift:*" } })), []);
    });

    it("tells who of a pattern is denied, and nothing of a Deny of others", () => {
        assert.deepEqual(whoAre(allOfCluster, deny({ StringLike: { "sts:ExternalId": user("adm*") } })), [
            ["*", "but not adm*"],
        ]);
        assert.deepEqual(whoAre(allOfCluster, deny({ StringLike: { "sts:ExternalId": user("adm*", "d") } })), [["*"]]);
        assert.deepEqual(whoAre(allOfCluster, deny({}, { Service: "sagemaker.amazonaws.com" })), [["*"]]);
        assert.deepEqual(whoAre(allOfCluster, { ...deny({}), Action: "sts:TagSession" }), [["*"]]);
    });

    it("tells those whom a Deny of all others leaves", () => {
        const others = deny({ StringNotLike: { "sts:ExternalId": [user("bob"), user("etl_*")] } });
        assert.deepEqual(whoAre({ Principal: redshift }, others), [["bob"], ["etl_*"]]);
        assert.deepEqual(
            whoAre({ Principal: redshift }, deny({ StringNotEquals: { "aws:SourceAccount": "123456789012" } })),
            [["*", "only on behalf of account 123456789012"]],
        );
    });

    it("tells those whom a Deny leaves whose operator is qualified, unless that is of a key that may be missing", () => {
        const externalId = { "sts:ExternalId": user("bob") };
        assert.deepEqual(whoAre({ Principal: redshift }, deny({ "ForAnyValue:StringNotEquals": externalId })), [
            ["bob"],
        ]);
        const account = { "aws:SourceAccount": "123456789012" };
        assert.deepEqual(whoAre({ Principal: redshift }, deny({ StringNotEqualsIfExists: account })), [
            ["*", 'but not where aws:SourceAccount meets StringNotEqualsIfExists "123456789012"'],
        ]);
    });

    it("takes a workgroup's user away where one of the two principals is denied", () => {
        const rows = assumersOf(policyOf({ Principal: both }, deny({}, serverless)));
        assert.deepEqual(rows, [everyone]);
    });

    it("tells in which Regions a Deny is", () => {
        assert.deepEqual(
            whoAre(
                { Principal: redshift },
                deny({}, { Service: ["redshift.us-east-1.amazonaws.com", "ec2.amazonaws.com"] }),
            ),
            [["*", "but not in us-east-1"]],
        );
        assert.deepEqual(whoAre(allOfCluster, deny({}, { Service: "redshift.us-east-1.amazonaws.com" })), []);
    });

    it("tells several conditions of a Deny together, since it is where all of them hold", () => {
        const both = deny({
            StringLike: { "sts:ExternalId": user("adm*") },
            DateGreaterThan: { "aws:CurrentTime": "2027-01-01T00:00:00Z" },
        });
        assert.deepEqual(whoAre(allOfCluster, both), [
            [
                "*",
                `but not where sts:ExternalId meets StringLike "${user("adm*")}" and aws:CurrentTime meets DateGreaterThan "2027-01-01T00:00:00Z"`,
            ],
        ]);
    });

    it("tells what a Deny takes from other principals", () => {
        const account = { Principal: { AWS: "arn:aws:iam::123456789012:root" } };
        const role = "arn:aws:iam::123456789012:role/intern";
        assert.deepEqual(whoAre(account, deny({}, { AWS: role })), [
            ["arn:aws:iam::123456789012:root", `but not ${role}`],
        ]);
        assert.deepEqual(whoAre({ Principal: { AWS: role } }, deny({}, { AWS: "123456789012" })), []);
        assert.deepEqual(
            whoAre({ Principal: { AWS: role } }, deny({ Bool: { "aws:MultiFactorAuthPresent": "false" } })),
            [[role, 'but not where aws:MultiFactorAuthPresent meets Bool "false"']],
        );
        assert.deepEqual(whoAre({ Principal: { AWS: role } }, { ...deny({}), Action: "sts:TagSession" }), [[role]]);
    });
});

describe("assumersOf, for any role of this package", () => {
    const accountId = "123456789012";
    const region = fc.constantFrom("us-east-1", "us-west-2", "cn-north-1");
    const userName = fc
        .stringMatching(/^[A-Za-z][A-Za-z0-9_+=,.@-]{0,8}$/)
        .filter((text) => !/^(public|arn)$/i.test(text));
    const warehouse = fc.oneof(
        fc
            .stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/)
            .map((clusterIdentifier) => ({ kind: "cluster" as const, id: clusterIdentifier })),
        fc.uuid().map((id) => ({ kind: "workgroup" as const, id })),
    );
    const wish = fc.record({
        region,
        grants: fc.array(
            fc.record({
                warehouse,
                dbUsers: fc.uniqueArray(userName, { minLength: 1, maxLength: 4 }),
                dbUserPatterns: fc.uniqueArray(
                    userName.map((text) => `${text}*`),
                    { maxLength: 2 },
                ),
            }),
            { minLength: 1, maxLength: 4 },
        ),
        isRegional: fc.boolean(),
        restrictToAccount: fc.boolean(),
    });

    it("tells the users, clusters and Regions that were asked for, and each of them may assume it", () => {
        fc.assert(
            fc.property(wish, ({ region, grants, isRegional, restrictToAccount }) => {
                const args: TrustPolicyArgs = {
                    accountId,
                    region,
                    ...(isRegional && { regions: [region] }),
                    restrictToAccount,
                    trustPolicyQuota: 1_000_000,
                    grants: grants.map(({ warehouse: { kind, id }, dbUsers, dbUserPatterns }): Grant => ({
                        ...(kind === "cluster"
                            ? { cluster: { clusterIdentifier: id } }
                            : { workgroup: { workgroupName: "analytics", workgroupId: id } }),
                        dbUsers,
                        ...(dbUserPatterns.length > 0 && { dbUserPatterns }),
                    })),
                };
                const policy = readTrustDocument(trustPolicy(args));
                const rows = assumersOf(policy);
                const wished = grants.flatMap(({ warehouse: { kind, id }, dbUsers, dbUserPatterns }) =>
                    [...dbUsers, ...dbUserPatterns].map((who) => `${who} of ${kind} ${id} in ${region}, ${accountId}`),
                );
                const told = rows.map(
                    (row) => `${row.who} of ${String(row.warehouse)} ${row.cluster} in ${row.region}, ${row.accountId}`,
                );
                assert.deepEqual(told.sort(), [...new Set(wished)].sort());
                const only = restrictToAccount ? ["only on behalf of account 123456789012"] : [];
                for (const row of rows) {
                    assert.deepEqual(row.only, only);
                    const session = {
                        dbUser: row.who.replace("*", "x"),
                        cluster: row.warehouse === "cluster" ? row.cluster : `serverless-${accountId}-${row.cluster}`,
                        region,
                        accountId,
                    };
                    assert.ok(redshiftRequests(session).every((request) => evaluate(policy, request).allowed));
                    const stranger = { ...session, dbUser: `not-${session.dbUser}` };
                    const isStranger = !rows.some(({ who }) => stranger.dbUser.startsWith(who.replace("*", "")));
                    assert.ok(
                        !isStranger ||
                            !redshiftRequests(stranger).every((request) => evaluate(policy, request).allowed),
                    );
                }
            }),
        );
    });
});
