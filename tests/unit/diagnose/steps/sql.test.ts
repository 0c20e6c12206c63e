import assert from "node:assert/strict";
import { account, role, stepOf, useWorld } from "../world";

describe("diagnose, the step SQL", () => {
    const world = useWorld();
    const unknown = "cannot see: AWS does not know what is granted in the database";

    beforeEach(() => {
        world().healthy();
    });

    it("gives what to ask the database, and what to grant", async () => {
        assert.deepEqual(await stepOf("SQL"), [
            unknown,
            `Run SELECT has_assumerole_privilege('user1', '${role}', 'copy'), has_assumerole_privilege('user1', '${role}', 'unload'); Where it is not granted: as a superuser, GRANT ASSUMEROLE ON '${role}' TO "user1" FOR COPY, UNLOAD;`,
        ]);
    });

    it("is about the command alone that the error is about", async () => {
        assert.deepEqual(await stepOf("SQL", { "sql-error": "S3ServiceException:Access Denied for UNLOAD" }), [
            unknown,
            `Run SELECT has_assumerole_privilege('user1', '${role}', 'unload'); Where it is not granted: as a superuser, GRANT ASSUMEROLE ON '${role}' TO "user1" FOR UNLOAD;`,
        ]);
    });

    it("grants a chain as a whole", async () => {
        const [, fix] = await stepOf("SQL", { role: `${role},arn:aws:iam::${account}:role/reader` });
        assert.match(
            fix ?? "",
            new RegExp(`GRANT ASSUMEROLE ON '${role},arn:aws:iam::${account}:role/reader' TO "user1"`),
        );
    });

    it("grants the default role as such, since a grant on its ARN is none", async () => {
        assert.deepEqual(await stepOf("SQL", { role: "default" }), [
            unknown,
            `Run SELECT pg_get_iam_role_by_user('user1'); Where it is not granted: as a superuser, GRANT ASSUMEROLE ON default TO "user1" FOR COPY, UNLOAD;`,
        ]);
    });

    it("quotes a user's name in its case", async () => {
        const [, fix] = await stepOf("SQL", { user: "IAMR:Admin" });
        assert.match(fix ?? "", /has_assumerole_privilege\('IAMR:Admin', .*TO "IAMR:Admin" FOR/);
    });

    it("grants nothing to nobody", async () => {
        assert.deepEqual(await stepOf("SQL", { user: undefined }), [
            unknown,
            `Run SELECT has_assumerole_privilege('${role}', 'copy'), has_assumerole_privilege('${role}', 'unload'); Where it is not granted: --user NAME writes the GRANT.`,
        ]);
    });

    it("fails where the database itself said so", async () => {
        const text = `ERROR: User awsuser does not have ASSUMEROLE permission on IAM role "${role}" for COPY`;
        assert.deepEqual(await stepOf("SQL", { user: undefined, "sql-error": text }), [
            "fails: the database says that awsuser does not have ASSUMEROLE",
            `As a superuser, run GRANT ASSUMEROLE ON '${role}' TO "awsuser" FOR COPY;`,
        ]);
    });
});
