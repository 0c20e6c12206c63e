import assert from "node:assert/strict";
import { allow, dbUser, deny, messagesOf, redshift, roleOf } from "./roles";

const found = (...statements: object[]) => messagesOf("trust.shadowedByDeny", roleOf(statements));
const forUsers = (...values: string[]) => ({ StringEquals: { "sts:ExternalId": values } });
const like = (value: string) => ({ StringLike: { "sts:ExternalId": value } });
const [user1, user2] = [dbUser("my-cluster/user1"), dbUser("my-cluster/user2")];

describe("trust.shadowedByDeny", () => {
    it("is found for a user who is denied, and not for the one beside", () => {
        assert.deepEqual(found(allow(redshift, forUsers(user1, user2)), deny(forUsers(user1))), [
            `Statement 1 has no effect for "${user1}": it is denied by statement 2. Remove the one or the other.`,
        ]);
    });

    it("is found for a pattern whose users are all denied", () => {
        assert.deepEqual(
            found(allow(redshift, like(dbUser("my-cluster/etl_*"))), deny(like("*:dbuser:my-cluster/*"))),
            [
                `Statement 1 has no effect for "${dbUser("my-cluster/etl_*")}": it is denied by statement 2. Remove the one or the other.`,
            ],
        );
    });

    it("is found for a statement without users", () => {
        assert.deepEqual(found(allow(redshift), deny()), [
            "Statement 1 has no effect for all that it allows: it is denied by statement 2. Remove the one or the other.",
        ]);
    });

    it("is not found where a Deny leaves some of a pattern's users", () => {
        const pattern = allow(redshift, like(dbUser("my-cluster/*")));
        assert.deepEqual(found(pattern, deny(forUsers(user1))), []);
        assert.deepEqual(found(pattern, deny({ StringNotEquals: { "sts:ExternalId": user1 } })), []);
        assert.deepEqual(found(pattern, deny({ StringNotLike: { "sts:ExternalId": "*/etl_*" } })), []);
        assert.deepEqual(found(pattern, deny(like(dbUser("my-cluster/?")))), []);
        assert.deepEqual(found(allow(redshift), deny({ StringNotLike: { "sts:ExternalId": "*/etl_*" } })), []);
    });

    it("is not found for a Deny of other users, or at some times only", () => {
        const until = { DateLessThan: { "aws:CurrentTime": "2027-01-01T00:00:00Z" } };
        assert.deepEqual(found(allow(redshift, forUsers(user1)), deny(forUsers(user2)), deny(until)), []);
        const elsewhere = { StringNotEquals: { "aws:RequestedRegion": "us-east-1" } };
        assert.deepEqual(found(allow(redshift, forUsers(user1)), deny(elsewhere)), []);
    });
});
