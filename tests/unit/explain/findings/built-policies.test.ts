import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { findingsOf } from "../../../../explain/findings";
import { permissionsPolicy } from "../../../../permissions/permissions-policy";
import { trustPolicy } from "../../../../trust";
import { casesIn } from "../../../cases";
import { anyPermissions } from "../../permissions/any-permissions";
import { argsOf, wish } from "../../trust/wish";
import { allow, messagesOf, roleOf } from "./roles";

/** What somebody may have meant, and trustPolicy writes where it is asked to. */
const maybeMeant = ["trust.unrestricted", "trust.wildcardUsers", "trust.serverlessSourceArn", "trust.nearQuota"];

describe("Findings about what this package writes", () => {
    it("there are none about the README's quickstart", () => {
        const path = join(__dirname, "../../../../examples/quickstart/preview.json");
        const { resources } = JSON.parse(readFileSync(path, "utf8")) as {
            resources: { type: string; inputs: Record<string, string> }[];
        };
        const inputOf = (type: string, input: string) =>
            resources.find((one) => one.type === type)?.inputs[input] ?? assert.fail(type);
        const role = {
            name: "copy-unload",
            trustPolicy: inputOf("aws:iam/role:Role", "assumeRolePolicy"),
            associations: [{ kind: "cluster" as const, name: "examplecluster" }],
            policies: [{ name: "s3", arn: inputOf("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "policyArn") }],
        };
        assert.deepEqual(findingsOf(role), []);
    });

    for (const { file, cases } of casesIn("trust")) {
        const policies = cases.filter(({ policy }) => policy !== undefined);
        it(`there are none about tests/cases/trust/${file} but what somebody may have meant`, () => {
            for (const { says, policy } of policies) {
                const found = findingsOf({ name: "role", trustPolicy: JSON.stringify(policy) });
                assert.deepEqual(
                    found.filter(({ rule }) => !maybeMeant.includes(rule)),
                    [],
                    says,
                );
            }
        });
    }

    it("there are none about any wish for users, Regions and workgroups, but what somebody may have meant", () => {
        fc.assert(
            fc.property(wish, (wanted) => {
                const found = findingsOf({ name: "role", trustPolicy: JSON.stringify(trustPolicy(argsOf(wanted))) });
                assert.deepEqual(
                    found.filter(({ rule }) => !maybeMeant.includes(rule)),
                    [],
                );
            }),
            { numRuns: 300 },
        );
    });

    it("there are none about any permissions, whose wildcards are AWS's own", () => {
        const where = {
            region: "us-east-1",
            accountId: "123456789012",
            roleArn: "arn:aws:iam::123456789012:role/r",
        };
        fc.assert(
            fc.property(anyPermissions, (permissions) => {
                const policies = [{ name: "permissions", document: permissionsPolicy(permissions, where) }];
                const role = roleOf([allow("redshift.us-east-1.amazonaws.com")], { policies });
                assert.deepEqual(messagesOf("permissions.broad", role), []);
            }),
        );
    });
});
