import assert from "node:assert/strict";
import { AssumeRoleRequest, Decision, evaluate } from "../../../trust/evaluate";
import { readTrustDocument } from "../../../trust/evaluation/read-trust-document";
import { DbUserSession, redshiftRequests } from "../../../trust/evaluation/redshift-requests";
import { deepFreeze } from "../../deep-freeze";

const accountId = "123456789012";
const workgroup = "serverless-123456789012-1234abcd-12ab-34cd-56ef-1234567890ab";

/** `user1 of my-cluster in us-west-2`, of the account of AWS's examples. */
function session(text: string): DbUserSession {
    const [, dbUser = "", cluster = "", region = ""] = /^(\S+) of (\S+) in (\S+)$/.exec(text) ?? [];
    return { dbUser, cluster, region, accountId };
}

function mayAssume(policy: object, asker: DbUserSession): boolean {
    const document = readTrustDocument(policy);
    return redshiftRequests(asker).every((request) => evaluate(document, request).allowed);
}

/** A policy as AWS prints it, who may assume the role, and who may not. */
interface Example {
    what: string;
    policy: object;
    allowed: string[];
    denied: string[];
}

const examples: Example[] = [
    {
        // https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-database-users.html
        what: "a new role, for every user in every Region",
        policy: {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole" },
            ],
        },
        allowed: ["user1 of my-cluster in us-west-2", "IAMR:Admin of other in cn-north-1"],
        denied: [`user1 of ${workgroup} in us-west-2`],
    },
    {
        what: "user1 and user2 on my-cluster in us-west-2, as the guide of 2016 has it",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: "redshift.amazonaws.com" },
                    Action: "sts:AssumeRole",
                    Condition: {
                        StringLike: {
                            "sts:ExternalId": [
                                "arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/user1",
                                "arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/user2",
                            ],
                        },
                    },
                },
            ],
        },
        allowed: ["user1 of my-cluster in us-west-2", "user2 of my-cluster in us-west-2"],
        denied: [
            "user3 of my-cluster in us-west-2",
            "User1 of my-cluster in us-west-2",
            "user1 of my-cluster-2 in us-west-2",
            "user1 of my-cluster in us-east-1",
        ],
    },
    {
        what: "user1 and user2 on my-cluster in us-west-2, as today's guide has it",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: "redshift.amazonaws.com" },
                    Action: "sts:AssumeRole",
                    Condition: {
                        StringEquals: {
                            "sts:ExternalId": [
                                "arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/user1",
                                "arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/user2",
                            ],
                        },
                    },
                },
            ],
        },
        allowed: ["user1 of my-cluster in us-west-2", "user2 of my-cluster in us-west-2"],
        denied: ["user3 of my-cluster in us-west-2", "user* of my-cluster in us-west-2"],
    },
    {
        // https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-regions.html
        what: "the Regions us-east-1 and us-west-2",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: {
                        Service: ["redshift.us-east-1.amazonaws.com", "redshift.us-west-2.amazonaws.com"],
                    },
                    Action: "sts:AssumeRole",
                },
            ],
        },
        allowed: ["user1 of my-cluster in us-east-1", "user1 of my-cluster in us-west-2"],
        denied: ["user1 of my-cluster in us-east-2", `user1 of ${workgroup} in us-east-1`],
    },
    {
        // https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-security-other-services.html
        what: "Redshift Serverless",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: ["redshift-serverless.amazonaws.com", "redshift.amazonaws.com"] },
                    Action: "sts:AssumeRole",
                },
            ],
        },
        allowed: [`user1 of ${workgroup} in us-west-2`, "user1 of my-cluster in us-west-2"],
        denied: [],
    },
    {
        what: "one user of a workgroup, by its id",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: ["redshift-serverless.amazonaws.com", "redshift.amazonaws.com"] },
                    Action: "sts:AssumeRole",
                    Condition: {
                        StringEquals: {
                            "sts:ExternalId": `arn:aws:redshift:us-west-2:123456789012:dbuser:${workgroup}/IAMR:Admin`,
                        },
                    },
                },
            ],
        },
        allowed: [`IAMR:Admin of ${workgroup} in us-west-2`],
        denied: [`IAMR:admin of ${workgroup} in us-west-2`, "IAMR:Admin of my-cluster in us-west-2"],
    },
    {
        // https://docs.aws.amazon.com/redshift/latest/mgmt/cross-service-confused-deputy-prevention.html
        what: "one cluster, against the confused deputy",
        policy: {
            Version: "2012-10-17",
            Statement: {
                Sid: "ConfusedDeputyPreventionExamplePolicy",
                Effect: "Allow",
                Principal: { Service: "redshift.amazonaws.com" },
                Action: "sts:AssumeRole",
                Condition: {
                    ArnLike: { "aws:SourceArn": "arn:aws:redshift:us-east-1:123456789012:cluster:my-cluster" },
                    StringEquals: { "aws:SourceAccount": "123456789012" },
                },
            },
        },
        allowed: ["user1 of my-cluster in us-east-1", "user2 of my-cluster in us-east-1"],
        denied: ["user1 of my-cluster in us-west-2", "user1 of my-cluster-2 in us-east-1"],
    },
    {
        // The page has this example; the role was seen not to be assumed (aws-facts, 8).
        what: "one workgroup, against the confused deputy: nobody, since what aws:SourceArn is there is not known",
        policy: {
            Version: "2012-10-17",
            Statement: {
                Effect: "Allow",
                Principal: { Service: ["redshift-serverless.amazonaws.com", "redshift.amazonaws.com"] },
                Action: "sts:AssumeRole",
                Condition: {
                    ArnLike: {
                        "aws:SourceArn": "arn:aws:redshift-serverless:us-east-1:123456789012:workgroup/my-workgroup",
                    },
                    StringEquals: { "aws:SourceAccount": "123456789012" },
                },
            },
        },
        allowed: [],
        denied: [`user1 of ${workgroup} in us-east-1`],
    },
    {
        // https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-iam-access-control-identity-based.html
        what: "Redshift ML, with SageMaker",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: ["redshift.amazonaws.com", "sagemaker.amazonaws.com"] },
                    Action: "sts:AssumeRole",
                },
            ],
        },
        allowed: ["user1 of my-cluster in us-east-1"],
        denied: [],
    },
    {
        what: "users and Regions in two statements, of which either is enough",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: "redshift.us-east-1.amazonaws.com" },
                    Action: "sts:AssumeRole",
                },
                {
                    Effect: "Allow",
                    Principal: { Service: "redshift.amazonaws.com" },
                    Action: "sts:AssumeRole",
                    Condition: { StringLike: { "sts:ExternalId": "arn:aws:redshift:*:*:dbuser:my-cluster/etl_?" } },
                },
            ],
        },
        allowed: ["user1 of other in us-east-1", "etl_1 of my-cluster in us-west-2"],
        denied: ["user1 of my-cluster in us-west-2", "etl_12 of my-cluster in us-west-2"],
    },
    {
        what: "everyone but one, whom a Deny takes away",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: "redshift.amazonaws.com" },
                    Action: ["sts:TagSession", "sts:Assume*"],
                },
                {
                    Effect: "Deny",
                    Principal: "*",
                    Action: "STS:assumerole",
                    Condition: { StringLike: { "STS:externalid": "*/intern" } },
                },
            ],
        },
        allowed: ["user1 of my-cluster in us-east-1"],
        denied: ["intern of my-cluster in us-east-1"],
    },
    {
        what: "another action",
        policy: {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:TagSession" },
            ],
        },
        allowed: [],
        denied: ["user1 of my-cluster in us-east-1"],
    },
    {
        what: "whom an identity provider knows",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Federated: "cognito-identity.amazonaws.com" },
                    Action: "sts:AssumeRoleWithWebIdentity",
                },
            ],
        },
        allowed: [],
        denied: ["user1 of my-cluster in us-east-1"],
    },
    {
        what: "any AWS service, by the key that only services have",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: "*",
                    Action: "sts:AssumeRole",
                    Condition: { Bool: { "aws:PrincipalIsAWSService": "true" } },
                },
            ],
        },
        allowed: ["user1 of my-cluster in us-east-1", `user1 of ${workgroup} in us-east-1`],
        denied: [],
    },
    {
        what: "Redshift in one Region, by the list of the service's names",
        policy: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: "*",
                    Action: "sts:AssumeRole",
                    Condition: {
                        "ForAnyValue:StringEquals": {
                            "aws:PrincipalServiceNamesList": "redshift.us-east-1.amazonaws.com",
                        },
                    },
                },
            ],
        },
        allowed: ["user1 of my-cluster in us-east-1"],
        denied: ["user1 of my-cluster in us-west-2", `user1 of ${workgroup} in us-east-1`],
    },
];

describe("evaluate", () => {
    for (const { what, policy, allowed, denied } of examples) {
        describe(`for ${what}`, () => {
            for (const asker of allowed) {
                it(`lets ${asker} through`, () => {
                    assert.ok(mayAssume(policy, session(asker)));
                });
            }
            for (const asker of denied) {
                it(`does not let ${asker} through`, () => {
                    assert.ok(!mayAssume(policy, session(asker)));
                });
            }
        });
    }

    it("lets a role through that a chain's next role trusts, by its ARN or its account", () => {
        // https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-chaining-roles.html
        for (const AWS of ["arn:aws:iam::123456789012:role/RoleA", "arn:aws:iam::123456789012:root"]) {
            const policy = {
                Version: "2012-10-17",
                Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS } }],
            };
            assert.ok(decision(policy, role("RoleA")).allowed);
            assert.ok(!mayAssume(policy, session("user1 of my-cluster in us-east-1")));
        }
    });

    it("lets nobody through where two keys must both match and one does not", () => {
        const policy = {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { AWS: "123456789012" },
                    Action: "sts:AssumeRole",
                    Condition: { StringEquals: { "sts:ExternalId": "a", "aws:PrincipalTag/team": "blue" } },
                },
            ],
        };
        const context = { "sts:ExternalId": "a", "aws:PrincipalTag/team": "blue" };
        assert.ok(decision(policy, { ...role("RoleA"), context }).allowed);
        assert.ok(!decision(policy, { ...role("RoleA"), context: { ...context, "sts:ExternalId": "b" } }).allowed);
        assert.ok(!decision(policy, { ...role("RoleA"), context: { "sts:ExternalId": "a" } }).allowed);
    });

    it("tells of each statement why it does not apply, in the policy's order", () => {
        const policy = {
            Version: "2012-10-17",
            Statement: [
                {
                    Sid: "Clusters",
                    Effect: "Allow",
                    Principal: { Service: ["redshift.us-west-2.amazonaws.com", "sagemaker.amazonaws.com"] },
                    Action: ["sts:TagSession", "sts:SetSourceIdentity"],
                    Condition: {
                        StringEquals: { "sts:ExternalId": ["a", "b"] },
                        Bool: { "aws:MultiFactorAuthPresent": "true" },
                    },
                },
                { Effect: "Deny", Principal: "*", Action: "*" },
            ],
        };
        const [request] = redshiftRequests(session("user1 of my-cluster in us-east-1"));
        assert.ok(request);
        assert.deepEqual(decision(policy, request), {
            allowed: false,
            statements: [
                {
                    index: 0,
                    sid: "Clusters",
                    effect: "Allow",
                    applies: false,
                    mismatches: [
                        {
                            part: "principal",
                            wanted: ["redshift.us-west-2.amazonaws.com", "sagemaker.amazonaws.com"],
                            got: ["redshift.amazonaws.com", "redshift.us-east-1.amazonaws.com"],
                        },
                        { part: "action", wanted: ["sts:TagSession", "sts:SetSourceIdentity"] },
                        {
                            part: "condition",
                            operator: "StringEquals",
                            key: "sts:ExternalId",
                            wanted: ["a", "b"],
                            got: ["arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1"],
                        },
                        {
                            part: "condition",
                            operator: "Bool",
                            key: "aws:MultiFactorAuthPresent",
                            wanted: ["true"],
                            got: undefined,
                        },
                    ],
                },
                { index: 1, sid: undefined, effect: "Deny", applies: true, mismatches: [] },
            ],
        });
    });

    it("changes neither the policy nor the call", () => {
        const policy = deepFreeze(
            readTrustDocument({
                Statement: {
                    Effect: "Allow",
                    Principal: { AWS: "*" },
                    Action: "sts:AssumeRole",
                    Condition: { StringLike: { "sts:ExternalId": "*" } },
                },
            }),
        );
        const [request] = redshiftRequests(session("user1 of my-cluster in us-east-1"));
        assert.ok(request);
        assert.ok(evaluate(policy, deepFreeze(request)).allowed);
    });
});

function role(name: string): AssumeRoleRequest {
    return { principal: { aws: `arn:aws:iam::123456789012:role/${name}` }, context: {} };
}

function decision(policy: object, request: AssumeRoleRequest): Decision {
    return evaluate(readTrustDocument(policy), request);
}
