import assert from "node:assert/strict";
import { allow, dbUser, deny, messagesOf, redshift, roleOf, serverless } from "./roles";

const fix =
    "Name the users in a condition on sts:ExternalId, or the Regions by principals such as redshift.us-east-1.amazonaws.com.";
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
            `Statement 2 ("Anyone") lets every database user make Redshift assume the role, of every cluster and namespace that has it, in every Region. ${fix}`,
        ]);
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
