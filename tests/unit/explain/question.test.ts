import assert from "node:assert/strict";
import { mayAssume } from "../../../explain/question";
import { DbUserSession } from "../../../trust/evaluation/redshift-requests";
import { both, policyOf, redshift, serverless } from "./assumers-policies";

const bob: DbUserSession = { dbUser: "bob", cluster: "c", region: "us-east-1", accountId: "123456789012" };
const ofWorkgroup: DbUserSession = { ...bob, cluster: "serverless-123456789012-ab12" };
const bobsArn = "arn:aws:redshift:us-east-1:123456789012:dbuser:c/bob";
const now = new Date("2026-11-24T12:00:00Z");

/** The reason why a condition does not hold, for a user whom nothing else keeps from it. */
function whyNot(Condition: object, session = bob): string {
    const { allowed, reasons } = mayAssume(policyOf({ Principal: both, Condition }), session, now);
    assert.equal(allowed, false);
    const [, why] = /^Statement 1 \(Allow\) does not apply: (.*)\.$/.exec(reasons[0] ?? "") ?? [];
    return why ?? reasons.join("\n");
}

function externalId(operator: string, ...values: string[]): object {
    return { [operator]: { "sts:ExternalId": values } };
}

function arn(name: string, cluster = "c", region = "us-east-1", accountId = "123456789012"): string {
    return `arn:aws:redshift:${region}:${accountId}:dbuser:${cluster}/${name}`;
}

describe("mayAssume", () => {
    it("tells of every statement, by its place and its Sid, whether it applies", () => {
        const policy = policyOf(
            { Principal: redshift },
            { Sid: "etl", Principal: { Service: "redshift.us-west-2.amazonaws.com" } },
            { Effect: "Deny", Principal: redshift, Condition: externalId("StringEquals", arn("alice")) },
        );
        assert.deepEqual(mayAssume(policy, bob, now), {
            allowed: true,
            reasons: [
                "Statement 1 (Allow) applies.",
                'Statement 2 "etl" (Allow) does not apply: its principal is redshift.us-west-2.amazonaws.com, not redshift.amazonaws.com or redshift.us-east-1.amazonaws.com.',
                `Statement 3 (Deny) does not apply: StringEquals sts:ExternalId has "${arn("alice")}", the user's is "${bobsArn}": another user.`,
            ],
        });
    });

    it("tells that a Deny overrides the Allow", () => {
        const policy = policyOf({ Principal: redshift }, { Effect: "Deny", Principal: "*" });
        assert.deepEqual(mayAssume(policy, bob, now), {
            allowed: false,
            reasons: ["Statement 1 (Allow) applies.", "Statement 2 (Deny) applies, and a Deny overrides every Allow."],
        });
    });

    it("tells everything for which a statement does not apply", () => {
        const Condition = {
            StringEquals: { "sts:ExternalId": arn("Bob"), "aws:SourceAccount": "210987654321" },
        };
        const policy = policyOf({
            Principal: serverless,
            Action: ["sts:TagSession", "sts:SetSourceIdentity"],
            Condition,
        });
        assert.deepEqual(mayAssume(policy, bob, now).reasons, [
            "Statement 1 (Allow) does not apply: " +
                "its principal is redshift-serverless.amazonaws.com, not redshift.amazonaws.com or redshift.us-east-1.amazonaws.com; " +
                "and its action is sts:TagSession or sts:SetSourceIdentity, not sts:AssumeRole; " +
                `and StringEquals sts:ExternalId has "${arn("Bob")}", the user's is "${bobsArn}": they differ in case; ` +
                'and StringEquals aws:SourceAccount has "210987654321", Redshift\'s is "123456789012".',
        ]);
    });

    it("asks at the time that it is given", () => {
        const policy = policyOf({
            Principal: redshift,
            Condition: {
                DateLessThan: { "aws:CurrentTime": "2026-11-24T12:00:01Z" },
                NumericGreaterThanEquals: { "aws:EpochTime": "1795521600" },
            },
        });
        assert.equal(mayAssume(policy, bob, now).allowed, true);
        assert.deepEqual(mayAssume(policy, bob, new Date("2026-11-24T12:00:01Z")).reasons, [
            'Statement 1 (Allow) does not apply: DateLessThan aws:CurrentTime has "2026-11-24T12:00:01Z", the present is "2026-11-24T12:00:01.000Z".',
        ]);
        assert.equal(mayAssume(policy, bob, new Date("2026-11-24T11:59:59Z")).allowed, false);
    });

    it("tells that AWS does not say what Redshift sends for a user whose name is no external ID", () => {
        assert.deepEqual(mayAssume(policyOf({ Principal: redshift }), { ...bob, dbUser: "bob smith" }, now), {
            allowed: false,
            reasons: [
                "Statement 1 (Allow) applies.",
                'STS takes no external ID with " ": what Redshift sends for this user is not documented.',
            ],
        });
    });

    it("lets nobody who cannot be, and tells why", () => {
        const cluster = "serverless-999999999999-1234abcd-12ab-34cd-56ef-1234567890ab";
        assert.deepEqual(mayAssume(policyOf({ Principal: both }), { ...bob, cluster }, now), {
            allowed: false,
            reasons: [
                "Statement 1 (Allow) applies.",
                `No workgroup of account 123456789012 has users of "${cluster}", which has another account.`,
            ],
        });
    });

    it("tells that it takes a key as missing of which AWS does not say whether Redshift sends it, for a Deny too", () => {
        const perimeter = policyOf(
            { Principal: redshift, Condition: externalId("StringEquals", bobsArn) },
            {
                Effect: "Deny",
                Principal: "*",
                Condition: { StringNotEqualsIfExists: { "aws:SourceOrgID": "o-a1b2c3d4e5" } },
            },
        );
        assert.deepEqual(mayAssume(perimeter, bob, now), {
            allowed: false,
            reasons: [
                "Statement 1 (Allow) applies.",
                "Statement 2 (Deny) applies, and a Deny overrides every Allow.",
                "This answer takes aws:SourceOrgID as missing: whether Redshift sends aws:SourceOrgID is not documented.",
            ],
        });
        const regional = { StringEquals: { "aws:RequestedRegion": "us-east-1" } };
        assert.deepEqual(mayAssume(policyOf({ Principal: redshift, Condition: regional }), bob, now).reasons, [
            "Statement 1 (Allow) does not apply: what Redshift sends as aws:RequestedRegion is not documented, and StringEquals needs it.",
            "This answer takes aws:RequestedRegion as missing: what Redshift sends as aws:RequestedRegion is not documented.",
        ]);
    });

    it("does not tell of such a key where a statement does not depend on it, nor of one that Redshift never sends", () => {
        const Condition = {
            StringNotEquals: { "aws:SourceVpc": "vpc-1", "aws:PrincipalOrgID": "o-a1b2c3d4e5" },
            StringEquals: { "sts:ExternalId": arn("alice") },
        };
        const other = { Effect: "Deny", Principal: "*", Condition };
        const never = { Principal: redshift, Condition: { StringNotEquals: { "aws:username": "alice" } } };
        assert.deepEqual(mayAssume(policyOf(never, other), bob, now).reasons, [
            "Statement 1 (Allow) applies.",
            `Statement 2 (Deny) does not apply: StringEquals sts:ExternalId has "${arn("alice")}", the user's is "${bobsArn}": another user.`,
        ]);
    });

    it("knows that Redshift calls by itself, and not with the credentials of a user or role", () => {
        const denied = policyOf(
            { Principal: redshift },
            { Effect: "Deny", Principal: "*", Condition: { Bool: { "aws:ViaAWSService": "false" } } },
        );
        assert.equal(mayAssume(denied, bob, now).allowed, false);
    });
});

describe("mayAssume, of Redshift Serverless", () => {
    it("needs both principals, and tells which of them fails", () => {
        assert.deepEqual(mayAssume(policyOf({ Principal: both }), ofWorkgroup, now), {
            allowed: true,
            reasons: ["Statement 1 (Allow) applies."],
        });
        assert.deepEqual(mayAssume(policyOf({ Principal: redshift }), ofWorkgroup, now), {
            allowed: false,
            reasons: [
                "Statement 1 (Allow) does not apply to redshift-serverless.amazonaws.com: its principal is redshift.amazonaws.com, not redshift-serverless.amazonaws.com.",
                "Statement 1 (Allow) applies to redshift.amazonaws.com.",
                "Redshift Serverless needs redshift-serverless.amazonaws.com and redshift.amazonaws.com: redshift-serverless.amazonaws.com may not assume the role.",
            ],
        });
    });

    it("tells that no regional principal is documented for it", () => {
        const regional = { Service: ["redshift-serverless.amazonaws.com", "redshift.us-east-1.amazonaws.com"] };
        assert.deepEqual(mayAssume(policyOf({ Principal: regional }), ofWorkgroup, now).reasons, [
            "Statement 1 (Allow) applies to redshift-serverless.amazonaws.com.",
            "Statement 1 (Allow) does not apply to redshift.amazonaws.com: its principal is redshift-serverless.amazonaws.com or redshift.us-east-1.amazonaws.com, not redshift.amazonaws.com: AWS documents no regional principal for Serverless.",
            "Redshift Serverless needs redshift-serverless.amazonaws.com and redshift.amazonaws.com: redshift.amazonaws.com may not assume the role.",
        ]);
    });

    it("tells a workgroup's name where its id is meant, and what AWS does not document of aws:SourceArn", () => {
        assert.equal(
            whyNot(externalId("StringEquals", arn("bob", "analytics")), ofWorkgroup),
            `StringEquals sts:ExternalId has "${arn("bob", "analytics")}", the user's is "${arn("bob", ofWorkgroup.cluster)}": ` +
                "a workgroup's users have serverless-<account>-<workgroup id> there, with the id and not the name",
        );
        const others: [cluster: string, why: string][] = [
            ["serverless-123456789012-1234abcd-12ab-34cd-56ef-1234567890ab", "another workgroup"],
            ["serverless-210987654321-1234abcd-12ab-34cd-56ef-1234567890ab", "another account, after serverless-"],
        ];
        for (const [cluster, why] of others) {
            assert.equal(
                whyNot(externalId("StringEquals", arn("bob", cluster)), ofWorkgroup),
                `StringEquals sts:ExternalId has "${arn("bob", cluster)}", the user's is "${arn("bob", ofWorkgroup.cluster)}": ${why}`,
            );
        }
        const sourceArn = "arn:aws:redshift-serverless:us-east-1:123456789012:workgroup/analytics";
        assert.equal(
            whyNot({ ArnLike: { "aws:SourceArn": sourceArn } }, ofWorkgroup),
            "what Redshift Serverless sends as aws:SourceArn is not documented, and ArnLike needs it",
        );
    });
});

describe("mayAssume, of principals", () => {
    const whyNotBy = (...Service: string[]) =>
        mayAssume(policyOf({ Principal: { Service } }), bob, now).reasons[0]?.replace(
            /^.*does not apply: (.*), not redshift\.amazonaws\.com or redshift\.us-east-1\.amazonaws\.com/,
            "$1",
        );

    it("tells the nearest of many, and how many more there are", () => {
        assert.equal(
            whyNotBy(
                "ec2.amazonaws.com",
                "sagemaker.amazonaws.com",
                "redshift.us-west-2.amazonaws.com",
                "redshift.eu-west-1.amazonaws.com",
                "glue.amazonaws.com",
            ),
            "its principal is redshift.us-west-2.amazonaws.com, redshift.eu-west-1.amazonaws.com, ec2.amazonaws.com or one of 2 more.",
        );
    });

    it("tells that the principals end in amazonaws.com in China too", () => {
        assert.equal(
            whyNotBy("redshift.amazonaws.com.cn"),
            "its principal is redshift.amazonaws.com.cn: Redshift's principals end in amazonaws.com in China too.",
        );
    });
});

describe("mayAssume, of values that are nearly right", () => {
    const nearMisses: [operator: string, value: string, why: string][] = [
        ["StringEquals", arn("BOB"), "they differ in case"],
        ["StringLike", arn("B*"), "they differ in case"],
        ["StringEquals", arn("*"), "StringEquals takes * literally; write StringLike"],
        ["StringEquals", arn("b?b"), "StringEquals takes ? literally; write StringLike"],
        ["StringEquals", ` ${arn("bob")}`, "it has white space around it"],
        ["StringEquals", arn("bob", "d"), "another cluster"],
        ["StringEquals", arn("bob", "c", "us-west-2"), "another Region"],
        ["StringEquals", arn("bob", "c", "us-east-1", "210987654321"), "another account"],
        ["StringEquals", arn("bob").replace("aws", "aws-us-gov"), "another partition"],
        ["StringEquals", arn("alice", "d"), "another cluster and user"],
        ["StringLike", arn("a*", "c", "eu-*"), "another Region and user"],
        ["ArnLike", arn("b*", "d"), "another cluster"],
        [
            "StringEquals",
            "arn:aws:redshift:us-east-1:123456789012:cluster:c",
            "that is a cluster's ARN; write the user's",
        ],
        [
            "ArnLike",
            "arn:aws:redshift:us-east-1:123456789012:namespace:1234abcd-12ab-34cd-56ef-1234567890ab",
            "that is a namespace's ARN; write the user's",
        ],
        ["StringEquals", "arn:aws:redshift:us-east-1:123456789012:dbuser:c", "it has no /user at its end"],
        ["StringEquals", "arn:aws:redshift:us-east-1:123456789012:dbuser:c/", "it has no /user at its end"],
        [
            "StringLike",
            "arn:aws:redshift:us-east-1:123456789012:dbgroup:c/etl",
            "that is a dbgroup's ARN; write the user's",
        ],
        ["ArnLike", arn("B*"), "they differ in case"],
        ["StringEquals", "bob", "that is the name alone; write the user's whole ARN"],
        [
            "StringEquals",
            arn("bob").replace("redshift", "redshift-serverless"),
            "a user's ARN has redshift, for Serverless too",
        ],
    ];
    for (const [operator, value, why] of nearMisses) {
        it(`tells of ${operator} ${JSON.stringify(value)}: ${why}`, () => {
            assert.equal(
                whyNot(externalId(operator, value)),
                `${operator} sts:ExternalId has ${JSON.stringify(value)}, the user's is "${bobsArn}": ${why}`,
            );
        });
    }

    it("tells that an IAM user's name in the database begins with IAM: or IAMR:", () => {
        assert.equal(
            whyNot(externalId("StringEquals", arn("bob")), { ...bob, dbUser: "IAMR:bob" }),
            `StringEquals sts:ExternalId has "${bobsArn}", the user's is "${arn("IAMR:bob")}": the user's name begins with IAMR:`,
        );
    });

    it("tells no other case of what ArnLike does not take for an ARN", () => {
        assert.equal(
            whyNot({ ArnLike: { "aws:SourceArn": "*" } }),
            'ArnLike aws:SourceArn has "*", Redshift\'s is "arn:aws:redshift:us-east-1:123456789012:cluster:c"',
        );
    });

    it("tells both values and no more where they have nothing in common", () => {
        assert.equal(
            whyNot(externalId("StringEquals", "secret")),
            `StringEquals sts:ExternalId has "secret", the user's is "${bobsArn}"`,
        );
    });

    it("tells the nearest of many values, the nearest first, and how many there are", () => {
        const values = [
            "secret",
            arn("alice", "d"),
            arn("alice"),
            arn("*"),
            ...Array.from({ length: 20 }, (_, index) => arn(`user${index}`, "e")),
            arn("Bob"),
        ];
        assert.equal(
            whyNot(externalId("StringEquals", ...values)),
            `StringEquals sts:ExternalId does not have the user's, "${bobsArn}": the nearest of its 25 are ` +
                `"${arn("*")}" (StringEquals takes * literally; write StringLike), "${arn("Bob")}" (they differ in case), "${arn("alice")}" (another user)`,
        );
        assert.equal(
            whyNot(externalId("StringEquals", "secret", arn("alice"))),
            `StringEquals sts:ExternalId does not have the user's, "${bobsArn}": it has "${arn("alice")}" (another user), "secret"`,
        );
    });
});

describe("mayAssume, of other conditions", () => {
    it("tells which value of a negated operator excludes the user", () => {
        assert.equal(
            whyNot(externalId("StringNotLike", arn("alice"), arn("b*"))),
            `StringNotLike sts:ExternalId excludes "${arn("b*")}", and the user's is "${bobsArn}"`,
        );
    });

    it("tells a key that Redshift does not send, or is not known to", () => {
        assert.equal(
            whyNot({ StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }),
            "Redshift does not send aws:PrincipalOrgID, and StringEquals needs it",
        );
        assert.equal(
            whyNot({ StringEquals: { "aws:SourceVpc": "vpc-1" } }),
            "whether Redshift sends aws:SourceVpc is not documented, and StringEquals needs it",
        );
        assert.equal(
            whyNot({ Null: { "aws:PrincipalOrgID": "false" } }),
            "Redshift does not send aws:PrincipalOrgID, and Null needs it",
        );
    });

    it("tells a key that is to be missing and is not", () => {
        assert.equal(
            whyNot({ Null: { "sts:ExternalId": "true" } }),
            `Null wants sts:ExternalId to be missing, and the user's is "${bobsArn}"`,
        );
    });

    it("tells the cluster on whose behalf Redshift acts", () => {
        assert.equal(
            whyNot({ ArnLike: { "aws:SourceArn": "arn:aws:redshift:us-west-2:123456789012:cluster:c" } }),
            'ArnLike aws:SourceArn has "arn:aws:redshift:us-west-2:123456789012:cluster:c", Redshift\'s is "arn:aws:redshift:us-east-1:123456789012:cluster:c": another Region',
        );
    });
});
