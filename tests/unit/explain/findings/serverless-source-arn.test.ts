import assert from "node:assert/strict";
import { allow, messagesOf, redshift, roleOf, serverless, workgroupUser } from "./roles";

const found = (statement: object) => messagesOf("trust.serverlessSourceArn", roleOf([statement]));
const arn = "arn:aws:redshift-serverless:us-east-1:123456789012:workgroup/my-workgroup";
const message = `Statement 1 asks for aws:SourceArn "${arn}", which was seen to fail on Serverless. Ask for aws:SourceAccount there, or for sts:ExternalId.`;

describe("trust.serverlessSourceArn", () => {
    it("is found with Serverless's principal", () => {
        assert.deepEqual(found(allow([serverless, redshift], { ArnLike: { "aws:SourceArn": arn } })), [message]);
    });

    it("is found with users of a workgroup", () => {
        const users = { StringEquals: { "sts:ExternalId": workgroupUser("user1") } };
        assert.deepEqual(found(allow(redshift, { ...users, ArnLike: { "AWS:sourcearn": arn } })), [message]);
    });

    it("is not found for clusters, with aws:SourceAccount, or where an ARN is left out", () => {
        assert.deepEqual(
            found(
                allow(redshift, { ArnLike: { "aws:SourceArn": "arn:aws:redshift:us-east-1:123456789012:cluster:c" } }),
            ),
            [],
        );
        assert.deepEqual(found(allow(serverless, { StringEquals: { "aws:SourceAccount": "123456789012" } })), []);
        assert.deepEqual(found(allow(serverless, { ArnNotLike: { "aws:SourceArn": arn } })), []);
    });
});
