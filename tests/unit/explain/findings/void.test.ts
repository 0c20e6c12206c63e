import assert from "node:assert/strict";
import { allow, dbUser, messagesOf, redshift, roleOf } from "./roles";

const found = (...statements: object[]) => messagesOf("trust.void", roleOf(statements));
const forUsers = (...values: string[]) => ({ StringEquals: { "sts:ExternalId": values } });
const like = (value: string) => ({ StringLike: { "sts:ExternalId": value } });
const user1 = dbUser("my-cluster/user1");

describe("trust.void", () => {
    it("is found for users beside a statement without a condition", () => {
        assert.deepEqual(found(allow(redshift, forUsers(user1), { Sid: "Users" }), allow(redshift)), [
            'Statement 1 ("Users") restricts nothing: statement 2 lets through all that it does, and others besides. Remove statement 2, or give it the same conditions.',
        ]);
    });

    it("is found for Regions beside every Region, and for a user beside all of the cluster", () => {
        const message =
            "Statement 2 restricts nothing: statement 1 lets through all that it does, and others besides. Remove statement 1, or give it the same conditions.";
        assert.deepEqual(found(allow(redshift), allow("redshift.us-east-1.amazonaws.com")), [message]);
        assert.deepEqual(found(allow(redshift, like(dbUser("my-cluster/*"))), allow(redshift, forUsers(user1))), [
            message,
        ]);
    });

    it("is not found for statements that add users, clusters or Regions", () => {
        assert.deepEqual(
            found(
                allow("redshift.us-east-1.amazonaws.com", forUsers(user1)),
                allow("redshift.us-west-2.amazonaws.com", forUsers(dbUser("my-cluster/user1", "us-west-2"))),
                allow(redshift, like(dbUser("other/*"))),
                allow(redshift, like(dbUser("my-cluster/etl_*"))),
            ),
            [],
        );
    });

    it("is not found for one that names the same users and more", () => {
        assert.deepEqual(
            found(allow(redshift, forUsers(user1)), allow(redshift, forUsers(user1, dbUser("my-cluster/user2")))),
            [],
        );
    });

    it("is not found where the wider one holds for some time only, or is of another service", () => {
        const until = { DateLessThan: { "aws:CurrentTime": "2027-01-01T00:00:00Z" } };
        assert.deepEqual(
            found(allow(redshift, forUsers(user1)), allow(redshift, until), allow("sagemaker.amazonaws.com")),
            [],
        );
        const somewhere = { StringEqualsIfExists: { "aws:RequestedRegion": "us-east-1" } };
        assert.deepEqual(found(allow(redshift, forUsers(user1)), allow(redshift, somewhere)), []);
    });

    it("is not found for a statement that lets nobody through", () => {
        assert.deepEqual(found(allow(redshift, forUsers(dbUser("my-cluster/*"))), allow(redshift)), []);
    });
});
