import assert from "node:assert/strict";
import { allow, dbUser, messagesOf, redshift, roleOf } from "./roles";

const found = (statement: object) => messagesOf("trust.anyone", roleOf([statement]));
const star = { Principal: "*" };
const message =
    'Statement 1 lets anyone in any AWS account assume the role, by the principal "*". Name the service, as { "Service": "redshift.amazonaws.com" }.';

describe("trust.anyone", () => {
    it("is found for the principal *", () => {
        assert.deepEqual(found(allow(redshift, undefined, star)), [message]);
        assert.deepEqual(found(allow(redshift, undefined, { Principal: { AWS: "*" } })), [message]);
    });

    it("is found with an ExternalId, which whoever calls may send", () => {
        const condition = { StringEquals: { "sts:ExternalId": dbUser("my-cluster/user1") } };
        assert.deepEqual(found(allow(redshift, condition, star)), [message]);
    });

    for (const [says, condition] of [
        ["over TLS", { Bool: { "aws:SecureTransport": "true" } }],
        ["from any address", { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } }],
        ["since some time", { DateGreaterThan: { "aws:CurrentTime": "2020-01-01T00:00:00Z" } }],
        ["with a name of the session", { StringLike: { "sts:RoleSessionName": "load-*" } }],
        ["with a tag of the caller's own", { StringEquals: { "aws:PrincipalTag/team": "data" } }],
        [
            "with a role of that name in any account",
            { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/redshift" } },
        ],
        ["but for one account", { StringNotEquals: { "aws:PrincipalAccount": "123456789012" } }],
    ] as const) {
        it(`is found where anyone can call ${says}, with an ExternalId too`, () => {
            const withUser = { StringLike: { "sts:ExternalId": dbUser("my-cluster/*") } };
            assert.deepEqual(found(allow(redshift, condition, star)), [message]);
            assert.deepEqual(found(allow(redshift, { ...withUser, ...condition }, star)), [message]);
        });
    }

    it("is not found where not everyone can meet the condition, or a Deny", () => {
        for (const condition of [
            { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
            { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/*" } },
            { StringEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } },
            { StringEquals: { "aws:SourceAccount": "123456789012" } },
            { StringEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } },
            { Bool: { "aws:PrincipalIsAWSService": "true" } },
        ]) {
            assert.deepEqual(found(allow(redshift, condition, star)), []);
        }
        const others = {
            ...allow(redshift, { StringNotEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } }, star),
            Effect: "Deny",
        };
        assert.deepEqual(messagesOf("trust.anyone", roleOf([allow(redshift, undefined, star), others])), []);
    });

    it("is found in spite of a Deny that a caller avoids", () => {
        const unnamed = {
            ...allow(redshift, { StringNotLike: { "sts:RoleSessionName": "load-*" } }, star),
            Effect: "Deny",
        };
        assert.deepEqual(messagesOf("trust.anyone", roleOf([allow(redshift, undefined, star), unnamed])), [message]);
    });

    it("is not found for *, narrowed to an account, or for an account itself", () => {
        assert.deepEqual(
            found(allow(redshift, { StringEquals: { "aws:PrincipalAccount": "123456789012" } }, star)),
            [],
        );
        assert.deepEqual(found(allow(redshift, undefined, { Principal: { AWS: "123456789012" } })), []);
    });
});
