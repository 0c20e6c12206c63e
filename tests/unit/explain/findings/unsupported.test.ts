import assert from "node:assert/strict";
import { findingsOf } from "../../../../explain/findings";
import { allow, redshift, roleOf } from "./roles";

describe("trust.unsupported", () => {
    it("is found for NotPrincipal, with the reader's message, and nothing else is told of the trust policy", () => {
        const statement = { Effect: "Allow", NotPrincipal: { AWS: "*" }, Action: "sts:AssumeRole" };
        assert.deepEqual(findingsOf(roleOf([allow(redshift), statement])), [
            {
                rule: "trust.unsupported",
                message:
                    'Statement[1].NotPrincipal must be left out, got {"AWS":"*"}. This package does not evaluate it: write a Principal, with a condition on aws:PrincipalArn.',
            },
        ]);
    });

    it("is found for what is no JSON, beside what the role may do", () => {
        const policies = [{ name: "admin", arn: "arn:aws:iam::aws:policy/AdministratorAccess" }];
        assert.deepEqual(
            findingsOf({ name: "role", trustPolicy: "no JSON", policies }).map(({ rule }) => rule),
            ["trust.unsupported", "permissions.broad"],
        );
    });

    it("is not found for a trust policy of version 2008-10-17", () => {
        const trustPolicy = JSON.stringify({ Statement: allow("ec2.amazonaws.com") });
        assert.deepEqual(findingsOf({ name: "role", trustPolicy }), []);
    });
});
