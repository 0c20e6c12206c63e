import assert from "node:assert/strict";
import { allow, dbUser, deny, messagesOf, redshift, roleOf, serverless, workgroupUser } from "./roles";

const nameUsers = "Name the users in a condition on sts:ExternalId";
const fix = `${nameUsers}, or the Regions by principals such as redshift.us-east-1.amazonaws.com.`;
const found = (...statements: object[]) => messagesOf("trust.unrestricted", roleOf(statements));

describe("trust.unrestricted", () => {
    it("is found where Redshift's principal has no condition", () => {
        assert.deepEqual(found(allow(redshift)), [
            `Statement 1 lets every database user make Redshift assume the role, of every cluster that has it, in every Region. ${fix}`,
        ]);
    });

    it("names the statement by its Sid too, and namespaces where Serverless's principal is there", () => {
        const statements = [allow("ec2.amazonaws.com"), allow([serverless, redshift], undefined, { Sid: "Anyone" })];
        assert.deepEqual(found(...statements), [
            `Statement 2 ("Anyone") lets every database user make Redshift assume the role, of every cluster and namespace that has it, in every Region. ${nameUsers}.`,
        ]);
    });

    it("is found for the principals of Serverless in two statements, of the namespaces for the one without clusters", () => {
        const lets = "lets every database user make Redshift assume the role, of every";
        assert.deepEqual(found(allow(redshift), allow(serverless)), [
            `Statement 1 ${lets} cluster and namespace that has it, in every Region. ${nameUsers}.`,
            `Statement 2 ${lets} namespace that has it, in every Region. ${nameUsers}.`,
        ]);
    });

    it("is not found of namespaces where a call of Serverless's is not allowed for every user", () => {
        const ofUser1 = { StringEquals: { "sts:ExternalId": workgroupUser("user1") } };
        assert.deepEqual(found(allow(serverless)), []);
        assert.deepEqual(found(allow(redshift, ofUser1), allow(serverless)), []);
        assert.deepEqual(found(allow([redshift, serverless]), { ...allow(serverless), Effect: "Deny" }), [
            `Statement 1 lets every database user make Redshift assume the role, of every cluster that has it, in every Region, but for what is denied by statement 2. ${nameUsers}.`,
        ]);
    });

    it("says that a Deny takes away some users, a Region, or what nobody can tell", () => {
        const said = (...statements: object[]) => [
            `Statement 1 lets every database user make Redshift assume the role, of every cluster that has it, in every Region, but for what is denied by statement 2. ${fix}`,
            found(allow(redshift), ...statements),
        ];
        const elsewhere = { ...allow("redshift.us-west-2.amazonaws.com"), Effect: "Deny" };
        const user1 = deny({ StringEquals: { "sts:ExternalId": dbUser("my-cluster/user1") } });
        // AWS's data perimeter: whether Redshift's calls have the key is not documented.
        const perimeter = { StringNotEqualsIfExists: { "aws:SourceOrgID": "o-exampleorgid" } };
        const others = { ...deny(perimeter), Principal: "*" };
        for (const one of [elsewhere, user1, others]) {
            const [message, messages] = said(one);
            assert.deepEqual(messages, [message]);
        }
    });

    it("is not found where a policy variable or an escape stands in the users' ARNs", () => {
        const like = (value: string) => allow(redshift, { StringLike: { "sts:ExternalId": value } });
        const of = (accountId: string, rest: string) => `arn:aws:redshift:us-east-1:${accountId}:dbuser:${rest}`;
        const equals = {
            StringEquals: { "sts:ExternalId": "arn:aws:redshift:${aws:RequestedRegion}:123456789012:dbuser:c/a" },
        };
        assert.deepEqual(
            found(
                like(of("${aws:SourceAccount}", "my-cluster/*")),
                like(of("123456789012", "my-cluster/a${*}b")),
                like(of("123456789012", "my-cluster/${aws:username}")),
                like("arn:aws:redshift:${aws:RequestedRegion}:123456789012:dbuser:my-cluster/*"),
                like("arn:aws:redshift:${aws:RequestedRegion}:${aws:username}:*"),
                allow(redshift, { StringEquals: { "sts:ExternalId": "arn:aws:redshift:${aws:RequestedRegion}:*" } }),
                allow(redshift, equals),
            ),
            [],
        );
    });

    it("is found where a variable that nobody can tell may be the whole ARN", () => {
        const anyText = allow(redshift, {
            StringLike: { "sts:ExternalId": "arn:aws:redshift:${aws:RequestedRegion}:*" },
        });
        assert.equal(found(anyText).length, 1);
        const butOne = { StringNotEquals: { "sts:ExternalId": ["${aws:UserAgent}", dbUser("my-cluster/admin")] } };
        assert.equal(found(allow(redshift, butOne)).length, 1);
    });

    it("takes a variable as it is written in the older version of the policy language", () => {
        const statement = allow(redshift, { StringLike: { "sts:ExternalId": "*${aws:RequestedRegion}*" } });
        const trustPolicy = (version: object) => JSON.stringify({ ...version, Statement: [statement] });
        const told = (version: object) =>
            messagesOf("trust.unrestricted", { name: "role", trustPolicy: trustPolicy(version) });
        assert.deepEqual(told({}), []);
        assert.equal(told({ Version: "2012-10-17" }).length, 1);
    });

    it("is not found for a condition on a key that IAM does not have: no call meets it", () => {
        for (const key of ["aws:ExternalId", "sts:ExternalID "]) {
            assert.deepEqual(found(allow(redshift, { StringLike: { [key]: dbUser("my-cluster/*") } })), []);
        }
    });

    it("is found for the principal * with the account of every role's own clusters, whose users are all let through", () => {
        const ofAccount = { StringEquals: { "aws:SourceAccount": "123456789012" } };
        assert.deepEqual(found(allow(redshift, ofAccount, { Principal: "*" })), [
            `Statement 1 lets every database user make Redshift assume the role, of every cluster and namespace that has it, in every Region, within its conditions on aws:SourceAccount. ${nameUsers}.`,
        ]);
    });

    it("leaves a statement to trust.anyone that lets anyone through", () => {
        assert.deepEqual(found(allow(redshift, undefined, { Principal: "*" })), []);
    });

    it("is found beside aws:SourceAccount, which restricts no user of the account", () => {
        assert.deepEqual(found(allow(redshift, { StringEquals: { "aws:SourceAccount": "123456789012" } })), [
            `Statement 1 lets every database user make Redshift assume the role, of every cluster that has it, in every Region, within its conditions on aws:SourceAccount. ${fix}`,
        ]);
    });

    it("is found where a condition leaves out one user, or is a pattern of all", () => {
        const message = `Statement 1 lets every database user make Redshift assume the role, of every cluster that has it, in every Region, within its conditions on sts:ExternalId. ${fix}`;
        const butAdmin = { StringNotEquals: { "sts:ExternalId": dbUser("my-cluster/admin") } };
        assert.deepEqual(found(allow(redshift, butAdmin)), [message]);
        assert.deepEqual(found(allow(redshift, { StringLike: { "sts:ExternalId": "arn:aws:redshift:*" } })), [message]);
    });

    it("is not found for users, one cluster's ARN, or the principals of some Regions", () => {
        assert.deepEqual(
            found(
                allow(redshift, { StringEquals: { "sts:ExternalId": dbUser("my-cluster/user1") } }),
                allow(redshift, { ArnLike: { "aws:SourceArn": "arn:aws:redshift:us-east-1:123456789012:cluster:c" } }),
                allow(["redshift.us-east-1.amazonaws.com", "redshift.us-west-2.amazonaws.com"]),
            ),
            [],
        );
    });

    it("is not found where a Deny restricts the users", () => {
        assert.deepEqual(
            found(allow(redshift), deny({ StringNotEquals: { "sts:ExternalId": dbUser("my-cluster/user1") } })),
            [],
        );
    });

    it("is not found for SageMaker's own statement, or for another action", () => {
        assert.deepEqual(
            found(allow("sagemaker.amazonaws.com"), allow(redshift, undefined, { Action: "sts:TagSession" })),
            [],
        );
    });
});
