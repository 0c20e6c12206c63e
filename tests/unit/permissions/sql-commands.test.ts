import assert from "node:assert/strict";
import { permissionsPolicy } from "../../../permissions/permissions-policy";
import { permissionsProblems } from "../../../permissions/permissions-problems";
import { isAllowed, PolicyDocument } from "./iam-matcher";
import { callOf, SqlCommand, sqlCommands } from "./sql-commands";
import { whereIn } from "./where";

for (const { file, commands } of sqlCommands()) {
    describe(`What SQL needs of AWS, sql-commands/${file}`, () => {
        for (const command of commands) {
            it(command.sql, () => {
                judge(command);
            });
        }
    });
}

function judge({ permissions, region = "us-east-1", allowed, denied }: SqlCommand): void {
    assert.deepEqual(permissionsProblems("permissions", permissions), []);
    const policy = JSON.parse(permissionsPolicy(permissions, whereIn(region))) as PolicyDocument;
    assert.ok(allowed.length > 0 && denied.length > 0);
    assert.deepEqual(
        allowed.filter((call) => !isAllowed(policy, callOf(call))),
        [],
        "these must be allowed",
    );
    assert.deepEqual(
        denied.filter((call) => isAllowed(policy, callOf(call))),
        [],
        "these must be denied",
    );
}
