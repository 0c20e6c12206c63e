import assert from "node:assert/strict";
import { RequestPrincipal } from "../../../../trust/evaluate";
import { isPrincipal } from "../../../../trust/evaluation/principals";
import { TrustPrincipal } from "../../../../trust/evaluation/trust-document";

const redshift: RequestPrincipal = { service: ["redshift.amazonaws.com", "redshift.us-east-1.amazonaws.com"] };
const role: RequestPrincipal = { aws: "arn:aws:iam::123456789012:role/etl/RoleA" };
const session: RequestPrincipal = { aws: "arn:aws:sts::123456789012:assumed-role/RoleA/RedshiftIamRoleSession" };
const user: RequestPrincipal = { aws: "arn:aws:iam::123456789012:user/Alice" };
const inChina: RequestPrincipal = { aws: "arn:aws-cn:iam::123456789012:role/etl/RoleA" };

const callers = { redshift, role, session, user, inChina };

const cases: readonly [type: TrustPrincipal["type"], value: string, who: (keyof typeof callers)[]][] = [
    ["AWS", "*", ["redshift", "role", "session", "user", "inChina"]],
    ["Service", "redshift.amazonaws.com", ["redshift"]],
    ["Service", "redshift.us-east-1.amazonaws.com", ["redshift"]],
    ["Service", "redshift.us-east-2.amazonaws.com", []],
    ["Service", "Redshift.amazonaws.com", []],
    ["AWS", "123456789012", ["role", "session", "user", "inChina"]],
    ["AWS", "999999999999", []],
    ["AWS", "arn:aws:iam::123456789012:root", ["role", "session", "user"]],
    ["AWS", "arn:aws:iam::999999999999:root", []],
    ["AWS", "arn:aws-cn:iam::123456789012:root", ["inChina"]],
    // A session is one of its role.
    ["AWS", "arn:aws:iam::123456789012:role/etl/RoleA", ["role", "session"]],
    ["AWS", "arn:aws:iam::123456789012:role/RoleA", ["session"]],
    ["AWS", "arn:aws:iam::123456789012:role/etl/RoleB", []],
    ["AWS", "arn:aws:iam::999999999999:role/etl/RoleA", []],
    ["AWS", "arn:aws-cn:iam::123456789012:role/etl/RoleA", ["inChina"]],
    ["AWS", "arn:aws:sts::123456789012:assumed-role/RoleA/RedshiftIamRoleSession", ["session"]],
    ["AWS", "arn:aws:sts::123456789012:assumed-role/RoleA/other", []],
    // The user's name is case-sensitive.
    ["AWS", "arn:aws:iam::123456789012:user/Alice", ["user"]],
    ["AWS", "arn:aws:iam::123456789012:user/alice", []],
    // What is left of a role that was deleted.
    ["AWS", "AROACKCEVSQ6C2EXAMPLE", []],
    ["Service", "*", []],
    ["Federated", "redshift.amazonaws.com", []],
    ["Federated", "arn:aws:iam::123456789012:role/etl/RoleA", []],
    ["Federated", "cognito-identity.amazonaws.com", []],
    ["CanonicalUser", "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", []],
];

describe("principals", () => {
    for (const [type, value, who] of cases) {
        it(`${type} ${value} is ${who.join(", ") || "nobody"}`, () => {
            const found = Object.entries(callers).filter(([, caller]) => isPrincipal({ type, value }, caller));
            assert.deepEqual(
                found.map(([name]) => name),
                who,
            );
        });
    }
});
