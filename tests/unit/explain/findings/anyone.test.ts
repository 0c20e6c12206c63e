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

    it("is not found for *, narrowed to an account, or for an account itself", () => {
        assert.deepEqual(
            found(allow(redshift, { StringEquals: { "aws:PrincipalAccount": "123456789012" } }, star)),
            [],
        );
        assert.deepEqual(found(allow(redshift, undefined, { Principal: { AWS: "123456789012" } })), []);
    });
});
