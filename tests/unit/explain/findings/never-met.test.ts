import assert from "node:assert/strict";
import fc from "fast-check";
import { clusterName, name, region, workgroupId } from "../../trust/wish";
import { allow, dbUser, deny, messagesOf, redshift, roleOf, serverless, workgroupUser } from "./roles";

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
    [`${user1} `, `it has white space around it. Write "${user1}".`],
    [
        "arn:aws:redshift:<region>:<account-id>:dbuser:<cluster>/<user>",
        "it is not filled in. Replace <region>, <account-id>, <cluster> and <user>.",
    ],
    [
        dbUser("my cluster/user1"),
        "an ExternalId has letters A-Z and a-z, digits and _ + = , . @ : / - alone, and this has a space. Write a database user's ARN, such as arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1.",
    ],
    [
        user1.replace(":redshift:", ":redshift-serverless:"),
        `a database user's ARN has the service redshift, for Serverless too. Write "${user1}".`,
    ],
    [
        "arn:aws:redshift:us-east-1:123456789012:dbgroup:my-cluster/group1",
        "it is a dbgroup's ARN, and Redshift sends a database user's. Write a database user's ARN, such as arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1.",
    ],
    [dbUser("my-cluster/user1", "us-east-1a"), '"us-east-1a" is an Availability Zone. Write its Region, "us-east-1".'],
    [dbUser("my-cluster/user1", "region"), 'no Region is named "region". Correct the ARN, or leave it out.'],
    [
        dbUser("my--cluster-/user1"),
        'no cluster\'s identifier is "my--cluster-": it has lower-case letters, digits and single hyphens, and begins with a letter. Correct the ARN, or leave it out.',
    ],
    [
        dbUser("serverless-123456789012-my-workgroup/user1"),
        '"my-workgroup" is no workgroup\'s id, such as 1234abcd-12ab-34cd-56ef-1234567890ab, and looks like its name. Write the workgroupId that aws redshift-serverless get-workgroup shows.',
    ],
    [
        workgroupUser("user1").replace("serverless-123456789012", "serverless-210987654321"),
        'no workgroup of account 123456789012 has users of "serverless-210987654321-1234abcd-12ab-34cd-56ef-1234567890ab", which has another account. Correct the ARN, or leave it out.',
    ],
    [
        dbUser("my-cluster"),
        "no database user has such an ARN. Write one such as arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1.",
    ],
];

/** Patterns that no user is like, and what is said of them. */
const malformedPatterns: [operator: string, value: string, said: string][] = [
    ["StringLike", dbUser("My-Cluster/etl_*"), 'no cluster\'s identifier has upper-case letters. Write "my-cluster".'],
    [
        "StringLike",
        dbUser("my-cluster/etl_*", "us-east-1a"),
        '"us-east-1a" is an Availability Zone. Write its Region, "us-east-1".',
    ],
    [
        "StringLike",
        dbUser("-my-cluster/*", "*"),
        'no cluster\'s identifier is "-my-cluster": it has lower-case letters, digits and single hyphens, and begins with a letter. Correct the ARN, or leave it out.',
    ],
    ["ArnLike", "*", "ArnLike takes ARNs of six parts, and compares each by itself. Write all six, or StringLike."],
];

describe("trust.neverMet", () => {
    for (const [operator, value, said] of malformedPatterns) {
        it(`is found for ${value} under ${operator}`, () => {
            assert.deepEqual(found(allow(redshift, { [operator]: { "sts:ExternalId": value } })), [
                `Statement 1 is never met by sts:ExternalId ${JSON.stringify(value)}: ${said}`,
            ]);
        });
    }

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
        assert.deepEqual(found(allow(redshift, { StringEqualsIfExists: inOrganization })), []);
        assert.deepEqual(found(allow(redshift, { StringNotEquals: inOrganization })), []);
    });

    it("is not found for what nobody can tell beforehand", () => {
        const now = { DateLessThan: { "aws:CurrentTime": "2020-01-01T00:00:00Z" } };
        assert.deepEqual(found(allow(redshift, { ...forUsers(user1), ...now })), []);
        assert.deepEqual(found(allow(redshift, { StringLike: { "sts:RoleSessionName": "x*" } })), []);
        assert.deepEqual(found(allow(redshift, { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } })), []);
        assert.deepEqual(found(allow(redshift, { StringEquals: { "sts:ExternalId": "${aws:SourceVpc}" } })), []);
    });

    it("is found for a policy variable of a key that Redshift never sends", () => {
        assert.deepEqual(found(allow(redshift, { StringEquals: { "sts:ExternalId": "${aws:PrincipalTag/user}" } })), [
            'Statement 1 is never met: StringEquals on sts:ExternalId asks for "${aws:PrincipalTag/user}", and Redshift sends nothing like it. Correct the condition on sts:ExternalId, or leave it out.',
        ]);
    });

    it("is found for a key that IAM does not have, with the one that is meant", () => {
        assert.deepEqual(found(allow(redshift, { StringEquals: { "aws:ExternalId": user1 } })), [
            'Statement 1 is never met: StringEquals asks for "aws:ExternalId", and IAM has no such key. Write sts:ExternalId.',
        ]);
        assert.deepEqual(found(allow(redshift, { StringEquals: { "sts:ExternalId ": user1 } })), [
            'Statement 1 is never met: StringEquals asks for "sts:ExternalId ", and IAM has no such key. Write sts:ExternalId.',
        ]);
        assert.deepEqual(found(allow(redshift, { StringEquals: { "aws:Cluster": "my-cluster" } })), [
            'Statement 1 is never met: StringEquals asks for "aws:Cluster", and IAM has no such key. Leave the condition out.',
        ]);
    });

    it("is found for a condition without a value", () => {
        assert.deepEqual(found(allow(redshift, { StringEquals: { "sts:ExternalId": [] } })), [
            "Statement 1 is never met: StringEquals on sts:ExternalId has no value. Correct the condition on sts:ExternalId, or leave it out.",
        ]);
    });

    it("is found for an action that Redshift does not call, and not for sts:AssumeRole among others", () => {
        const tag = { Action: "sts:TagSession" };
        const said =
            "Statement 1 is never met: the action is sts:TagSession, and Redshift calls none but sts:AssumeRole. Write sts:AssumeRole.";
        assert.deepEqual(found(allow(redshift, undefined, tag)), [said]);
        assert.deepEqual(found(allow(redshift, forUsers(user1), tag)), [said]);
        assert.deepEqual(found(allow(redshift, undefined, { Action: ["sts:TagSession", "sts:AssumeRole"] })), []);
        assert.deepEqual(found(allow("ec2.amazonaws.com", undefined, tag)), []);
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

    it("is found for an account or a Region that nobody has, and makes none up", () => {
        assert.deepEqual(found(allow(redshift, { StringEquals: { "aws:SourceAccount": "12345678901" } })), [
            'Statement 1 is never met: StringEquals on aws:SourceAccount asks for "12345678901", and Redshift sends the cluster\'s account, 12 digits. Correct the condition on aws:SourceAccount, or leave it out.',
        ]);
        const west = dbUser("my-cluster/*", "us-west-?");
        assert.deepEqual(found(allow("redshift.us-east-1.amazonaws.com", like(west))), [
            `Statement 1 is never met by sts:ExternalId "${west}": Redshift calls as another principal for it than redshift.us-east-1.amazonaws.com. Put it into a statement with a principal that Redshift calls as.`,
        ]);
    });

    for (const [operator, arn] of [
        ["StringEquals", "arn:aws:redshift:us-east-1:123456789012:cluster:*"],
        ["ArnLike", "arn:aws:redshift:us-east-1:123456789012:cluster:My-Cluster"],
        ["ArnLike", "arn:aws:redshift:us-east-1:123456789012:namespace:1234abcd-12ab-34cd-56ef-1234567890ab"],
        ["ArnLike", user1],
    ] as const) {
        it(`is found for aws:SourceArn ${arn} under ${operator}, and not where Serverless may send it`, () => {
            const source = { [operator]: { "aws:SourceArn": arn } };
            assert.deepEqual(found(allow(redshift, source)), [
                `Statement 1 is never met: ${operator} on aws:SourceArn asks for "${arn}", and Redshift sends the cluster's ARN, in lower case and without wildcards, such as arn:aws:redshift:us-east-1:123456789012:cluster:my-cluster. Correct the condition on aws:SourceArn, or leave it out.`,
            ]);
            assert.deepEqual(found(allow([serverless, redshift], source)), []);
        });
    }

    it("is found for aws:SourceArn in another account than aws:SourceAccount", () => {
        const condition = {
            StringEquals: { "aws:SourceAccount": "210987654321" },
            ArnLike: { "aws:SourceArn": "arn:aws:redshift:us-east-1:123456789012:cluster:my-cluster" },
        };
        assert.equal(found(allow(redshift, condition)).length, 1);
        condition.StringEquals["aws:SourceAccount"] = "123456789012";
        assert.deepEqual(found(allow(redshift, condition)), []);
    });

    it("is found for a Deny that keeps nobody out", () => {
        const without = (value: string, principal?: object) => [
            allow(redshift, like(dbUser("my-cluster/*"))),
            { ...deny(forUsers(value)), ...principal },
        ];
        assert.deepEqual(found(...without(dbUser("my-cluster/bad*"))), [
            `Statement 2 denies nobody by sts:ExternalId "${dbUser("my-cluster/bad*")}": StringEquals takes * and ? as they are, and no ExternalId has them. Write StringLike for a pattern, or name the users.`,
        ]);
        assert.deepEqual(found(...without(dbUser("My-Cluster/bad"), { Principal: "*" })), [
            `Statement 2 denies nobody by sts:ExternalId "${dbUser("My-Cluster/bad")}": no cluster's identifier has upper-case letters. Write "my-cluster".`,
        ]);
        assert.deepEqual(found(...without("bad")), [
            'Statement 2 denies nobody by sts:ExternalId "bad": it is a name, and Redshift sends a database user\'s ARN. Write the ARN, such as arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1.',
        ]);
        assert.deepEqual(found(...without(dbUser("my-cluster/bad"))), []);
    });

    it("is found for a Deny whose two conditions no call meets", () => {
        const other = { StringEquals: { "sts:ExternalId": user1, "aws:SourceAccount": "210987654321" } };
        assert.deepEqual(found(allow(redshift), deny(other)), [
            `Statement 2 denies nobody by sts:ExternalId "${user1}": StringEquals on aws:SourceAccount asks for "210987654321", and Redshift sends "123456789012". Correct the condition on aws:SourceAccount, or leave it out.`,
        ]);
    });

    it("is not found for a Deny of others than Redshift, who send what they like, or of all but some", () => {
        const anyone = { ...deny(forUsers("partner-42")), Principal: "*" };
        const role = { Principal: { AWS: "arn:aws:iam::123456789012:role/partner" } };
        const ofRole = ["partner-42", dbUser("My-Cluster/bad")].map((value) => ({ ...deny(forUsers(value)), ...role }));
        assert.deepEqual(found(allow(redshift), anyone, ...ofRole), []);
        assert.deepEqual(found(allow(redshift), deny({ StringNotEquals: { "sts:ExternalId": user1 } })), []);
    });

    it("is not found for a Deny with aws:SourceArn of users whom Serverless may have too", () => {
        const source = { StringEquals: { "aws:SourceArn": "arn:aws:redshift:us-east-1:123456789012:cluster:*" } };
        assert.deepEqual(found(allow(redshift), deny({ ...like("*/user1"), ...source })), []);
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

    it("is not found for any database user's ARN, nor with a * in the place of any part of it, to allow or to deny", () => {
        const cluster = fc.oneof(
            clusterName,
            workgroupId.map((id) => `serverless-123456789012-${id}`),
        );
        const arn = fc.tuple(region, cluster, name).map(([where, home, user]) => dbUser(`${home}/${user}`, where));
        fc.assert(
            fc.property(arn, fc.nat(), fc.nat(), (exact, one, other) => {
                const [from = 0, to = 0] = [one, other].map((place) => place % exact.length).sort((a, b) => a - b);
                const alike = `${exact.slice(0, from)}*${exact.slice(to)}`;
                const both = [redshift, serverless];
                for (const users of [forUsers(exact), { ArnLike: { "sts:ExternalId": exact } }, like(exact, alike)]) {
                    assert.deepEqual(found(allow(both, users), { ...allow(both, users), Effect: "Deny" }), []);
                }
            }),
            { numRuns: 200 },
        );
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
