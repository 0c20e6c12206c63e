import assert from "node:assert/strict";
import { allow, dbUser, messagesOf, redshift, roleOf } from "./roles";

const found = (statement: object) => messagesOf("trust.externalIdInChain", roleOf([statement]));
const first = { Principal: { AWS: "arn:aws:iam::123456789012:role/first" } };
const user1 = dbUser("my-cluster/user1");

describe("trust.externalIdInChain", () => {
    it("is found for a role that is asked for a database user", () => {
        assert.deepEqual(found(allow(redshift, { StringEquals: { "sts:ExternalId": user1 } }, first)), [
            `Statement 1 asks arn:aws:iam::123456789012:role/first for sts:ExternalId "${user1}": AWS does not document that Redshift sends it beyond the first role of a chain. Restrict the first role's trust policy to these users.`,
        ]);
    });

    it("is not found for an ExternalId of another kind, or for Redshift itself", () => {
        assert.deepEqual(found(allow(redshift, { StringEquals: { "sts:ExternalId": "Unique ID" } }, first)), []);
        assert.deepEqual(found(allow(redshift, { StringEquals: { "sts:ExternalId": user1 } })), []);
    });
});
