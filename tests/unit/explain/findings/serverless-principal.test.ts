import assert from "node:assert/strict";
import { allow, dbUser, messagesOf, redshift, roleOf, serverless, workgroupUser } from "./roles";

const found = (...args: Parameters<typeof roleOf>) => messagesOf("trust.serverlessPrincipal", roleOf(...args));
const forUsers = (...values: string[]) => ({ StringEquals: { "sts:ExternalId": values } });
const namespace = { associations: [{ kind: "namespace" as const, name: "analytics" }] };

describe("trust.serverlessPrincipal", () => {
    for (const [given, missing] of [
        [redshift, serverless],
        [serverless, redshift],
    ] as const) {
        it(`is found for a workgroup's users with ${given} alone`, () => {
            const users = forUsers(workgroupUser("user1"), dbUser("my-cluster/user1"));
            assert.deepEqual(found([allow(given, users)]), [
                `Statement 1 allows the users of a Serverless workgroup, "${workgroupUser("user1")}", without the principal ${missing}: AWS's guide asks for both. Add it to the statement.`,
            ]);
        });
    }

    it("is found for a pattern of a workgroup's users", () => {
        const pattern = { StringLike: { "sts:ExternalId": workgroupUser("etl_*") } };
        assert.deepEqual(found([allow(redshift, pattern)]).length, 1);
    });

    it("is found where a namespace has the role", () => {
        assert.deepEqual(found([allow(redshift)], namespace), [
            'The role is associated with the namespace "analytics", and no statement allows redshift-serverless.amazonaws.com: for Serverless, AWS\'s guide asks for both principals. Add it.',
        ]);
    });

    it("is found for Serverless's principal alone, as AWS's page on the confused deputy has it", () => {
        const condition = {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws:redshift-serverless:us-east-1:123456789012:workgroup/my-workgroup" },
        };
        const message =
            "Statement 1 allows redshift-serverless.amazonaws.com, and no statement allows redshift.amazonaws.com: for Serverless, AWS's guide asks for both principals. Add it.";
        assert.deepEqual(found([allow(serverless)]), [message]);
        assert.deepEqual(found([allow(serverless, condition)]), [message]);
        assert.deepEqual(found([allow([serverless, "redshift.us-east-1.amazonaws.com"])]), [message]);
    });

    it("is not found beside the principal *, which is both", () => {
        const everyone = allow(redshift, { StringEquals: { "aws:SourceAccount": "123456789012" } }, { Principal: "*" });
        assert.deepEqual(found([allow(serverless), everyone], namespace), []);
    });

    it("is not found with both principals, in one statement or in two", () => {
        const users = forUsers(workgroupUser("user1"));
        assert.deepEqual(found([allow([serverless, redshift], users)], namespace), []);
        assert.deepEqual(found([allow(serverless, users), allow(redshift, users)], namespace), []);
    });

    it("is not found for a cluster's users, or a pattern that they are like", () => {
        const cluster = { associations: [{ kind: "cluster" as const, name: "my-cluster" }] };
        assert.deepEqual(found([allow(redshift, forUsers(dbUser("my-cluster/user1")))], cluster), []);
        assert.deepEqual(found([allow(redshift, { StringLike: { "sts:ExternalId": "*/user1" } })], cluster), []);
    });
});
