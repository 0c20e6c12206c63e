import assert from "node:assert/strict";
import { allow, dbUser, messagesOf, redshift, roleOf, serverless, workgroupUser } from "./roles";

const found = (...statements: object[]) => messagesOf("trust.neverMet", roleOf(statements));
const forUsers = (...values: string[]) => ({ StringEquals: { "sts:ExternalId": values } });
const like = (...values: string[]) => ({ StringLike: { "sts:ExternalId": values } });
const user1 = dbUser("my-cluster/user1");

/** What no call can have in sts:ExternalId, and what is said of it. */
const malformed: [value: string, said: string][] = [
    [
        dbUser("my-cluster/etl_*"),
        "StringEquals takes * and ? as they are, and no ExternalId has them. Write StringLike for a pattern, or name the users.",
    ],
    [
        "arn:aws:redshift:us-east-1:123456789012:cluster:my-cluster",
        "it is a cluster's ARN, and Redshift sends a database user's. Write \"arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster\" with a slash and the user's name.",
    ],
    [
        "my-cluster",
        "it is a name, and Redshift sends a database user's ARN. Write the ARN, such as arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1.",
    ],
    [dbUser("My-Cluster/user1"), 'no cluster\'s identifier has upper-case letters. Write "my-cluster".'],
    [
        dbUser("my-cluster/user one"),
        "an ExternalId has letters A-Z and a-z, digits and _ + = , . @ : / - alone, and this has a space. Rename the database user, or leave it out.",
    ],
    [
        dbUser("my-cluster/zoë"),
        'an ExternalId has letters A-Z and a-z, digits and _ + = , . @ : / - alone, and this has "ë". Rename the database user, or leave it out.',
    ],
    [
        "a",
        "an ExternalId has 2 to 1,224 characters, and this is 1. Write a database user's ARN, such as arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1.",
    ],
    [dbUser("my-cluster/user1", "cn-north-1"), "cn-north-1 is in the partition aws-cn. Begin with arn:aws-cn:."],
    [
        dbUser("my-cluster"),
        "no database user has such an ARN. Write one such as arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1.",
    ],
];

describe("trust.neverMet", () => {
    for (const [value, said] of malformed) {
        it(`is found for the value ${value}, and not for a user beside it`, () => {
            assert.deepEqual(found(allow(redshift, forUsers(value, user1))), [
                `Statement 1 is never met by sts:ExternalId ${JSON.stringify(value)}: ${said}`,
            ]);
        });
    }

    it("is found for a user in another Region than the principals", () => {
        const there = dbUser("my-cluster/user1", "us-west-2");
        assert.deepEqual(found(allow("redshift.us-east-1.amazonaws.com", forUsers(user1, there))), [
            `Statement 1 is never met by sts:ExternalId "${there}": Redshift calls as redshift.amazonaws.com or redshift.us-west-2.amazonaws.com for it, and the principals are redshift.us-east-1.amazonaws.com. Put it into a statement with a principal that Redshift calls as.`,
        ]);
        assert.deepEqual(
            found(allow("redshift.us-east-1.amazonaws.com", like(dbUser("my-cluster/*", "us-west-?")))).length,
            1,
        );
        assert.deepEqual(found(allow("redshift.us-east-1.amazonaws.com", like(dbUser("my-cluster/*", "us-*")))), []);
    });

    it("is found for a workgroup's user with a Region's principal, which Serverless has none of", () => {
        assert.deepEqual(found(allow("redshift.us-east-1.amazonaws.com", forUsers(workgroupUser("user1")))), [
            `Statement 1 is never met by sts:ExternalId "${workgroupUser("user1")}": Redshift calls as redshift-serverless.amazonaws.com for it, and the principals are redshift.us-east-1.amazonaws.com. Put it into a statement with a principal that Redshift calls as.`,
        ]);
    });

    it("is found for a key that Redshift never sends, unless it is only asked if it is there", () => {
        const inOrganization = { "aws:PrincipalOrgID": "o-a1b2c3d4e5" };
        assert.deepEqual(found(allow(redshift, { ...forUsers(user1), StringLike: inOrganization }, { Sid: "Users" })), [
            'Statement 1 ("Users") is never met: StringLike asks for aws:PrincipalOrgID, which Redshift does not send. Correct the condition on aws:PrincipalOrgID, or leave it out.',
        ]);
        assert.deepEqual(found(allow(redshift, { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } })), [
            "Statement 1 is never met: IpAddress asks for aws:SourceIp, which Redshift does not send. Correct the condition on aws:SourceIp, or leave it out.",
        ]);
        assert.deepEqual(found(allow(redshift, { StringEqualsIfExists: inOrganization })), []);
        assert.deepEqual(found(allow(redshift, { StringNotEquals: inOrganization })), []);
    });

    it("is not found for what nobody can tell beforehand", () => {
        const now = { DateLessThan: { "aws:CurrentTime": "2020-01-01T00:00:00Z" } };
        assert.deepEqual(found(allow(redshift, { ...forUsers(user1), ...now })), []);
        assert.deepEqual(found(allow(redshift, { StringLike: { "sts:RoleSessionName": "x*" } })), []);
        assert.deepEqual(
            found(allow(redshift, { StringEquals: { "sts:ExternalId": "${aws:PrincipalTag/user}" } })),
            [],
        );
    });

    for (const value of [
        "arn:aws:redshift:us-east-1:1234????????:dbuser:my-cluster/user1",
        "arn:aws-cn:redshift:*:123456789012:dbuser:my-cluster/user1",
        "arn:aws-*:redshift:*:123456789012:dbuser:my-cluster/user1",
        "*:cn-*:123456789012:dbuser:my-cluster/user1",
        "arn:aws:redshift:eu-*:*:dbuser:my-cluster/user1",
        "arn:aws:redshift:us-east-1:123456789012:dbuser:*/a/b",
    ]) {
        it(`is not found for ${value}, which some user is like`, () => {
            assert.deepEqual(found(allow(redshift, like(value))), []);
        });
    }

    it("is found for another account, or another cluster, than the users'", () => {
        const other = { StringEquals: { "sts:ExternalId": user1, "aws:SourceAccount": "210987654321" } };
        assert.deepEqual(found(allow(redshift, other)), [
            `Statement 1 is never met by sts:ExternalId "${user1}": StringEquals on aws:SourceAccount asks for "210987654321", and Redshift sends "123456789012". Correct the condition on aws:SourceAccount, or leave it out.`,
        ]);
        const ofCluster = (cluster: string) => ({
            ArnLike: { "aws:SourceArn": `arn:aws:redshift:us-east-1:123456789012:cluster:${cluster}` },
        });
        assert.deepEqual(found(allow(redshift, { ...forUsers(user1), ...ofCluster("other") })), [
            `Statement 1 is never met by sts:ExternalId "${user1}": ArnLike on aws:SourceArn asks for "arn:aws:redshift:us-east-1:123456789012:cluster:other", and Redshift sends "arn:aws:redshift:us-east-1:123456789012:cluster:my-cluster". Correct the condition on aws:SourceArn, or leave it out.`,
        ]);
        assert.deepEqual(found(allow(redshift, { ...like("*/user1"), ...ofCluster("my-cluster") })), []);
        assert.deepEqual(found(allow(redshift, ofCluster("my-cluster"))), []);
    });

    it("leaves aws:SourceArn for Serverless alone: nobody knows what is sent", () => {
        const condition = {
            ...forUsers(workgroupUser("user1")),
            ArnLike: { "aws:SourceArn": "arn:aws:redshift-serverless:us-east-1:123456789012:workgroup/my-workgroup" },
        };
        assert.deepEqual(found(allow([serverless, redshift], condition)), []);
    });

    it("is found where two operators on sts:ExternalId exclude one another", () => {
        assert.deepEqual(
            found(allow(redshift, { ...forUsers(user1), StringNotLike: { "sts:ExternalId": "*/user?" } })),
            [
                `Statement 1 is never met by sts:ExternalId "${user1}": StringNotLike on sts:ExternalId leaves out "*/user?". Correct the condition on sts:ExternalId, or leave it out.`,
            ],
        );
        assert.deepEqual(
            found(allow(redshift, { ...like(dbUser("a/*")), ArnLike: { "sts:ExternalId": dbUser("b/*") } })),
            [
                `Statement 1 is never met by sts:ExternalId "${dbUser("a/*")}": ArnLike on sts:ExternalId asks for "${dbUser("b/*")}". Correct the condition on sts:ExternalId, or leave it out.`,
                `Statement 1 is never met by sts:ExternalId "${dbUser("b/*")}": StringLike on sts:ExternalId asks for "${dbUser("a/*")}". Correct the condition on sts:ExternalId, or leave it out.`,
            ],
        );
    });

    it("is not found where two operators leave some users", () => {
        const both = (wanted: object, other: object) => found(allow(redshift, { ...wanted, ...other }));
        assert.deepEqual(both(like(dbUser("a/*")), { StringNotLike: { "sts:ExternalId": "*/x*" } }), []);
        assert.deepEqual(both(like("*/bob"), { ArnLike: { "sts:ExternalId": dbUser("a/b*") } }), []);
        assert.deepEqual(both(like(dbUser("a/a*")), { StringNotEquals: { "sts:ExternalId": dbUser("a/admin") } }), []);
    });

    it("is not found for another case where the operator ignores it", () => {
        const ignoring = { StringEqualsIgnoreCase: { "sts:ExternalId": dbUser("My-Cluster/User1") } };
        assert.deepEqual(found(allow(redshift, ignoring)), []);
    });

    it("is found for SageMaker, which sends no database user", () => {
        assert.deepEqual(found(allow([redshift, "sagemaker.amazonaws.com"], forUsers(user1))), [
            "Statement 1 is never met by sagemaker.amazonaws.com: it does not send sts:ExternalId with a database user's ARN. Put it into a statement of its own, without that condition.",
        ]);
        assert.deepEqual(found(allow("sagemaker.amazonaws.com")), []);
    });

    it("is found for a role that is asked for whom a service calls", () => {
        const role = { Principal: { AWS: "arn:aws:iam::123456789012:role/first" } };
        assert.deepEqual(found(allow(redshift, { StringEquals: { "aws:SourceAccount": "123456789012" } }, role)), [
            "Statement 1 is never met by arn:aws:iam::123456789012:role/first: it does not send aws:SourceAccount. Put it into a statement of its own, without that condition.",
        ]);
        assert.deepEqual(found(allow(redshift, { StringEquals: { "aws:PrincipalOrgID": "o-1" } }, role)), []);
        const account = { StringEquals: { "aws:SourceAccount": "123456789012" } };
        assert.deepEqual(found(allow(redshift, account, { Principal: "*" })), []);
    });
});
