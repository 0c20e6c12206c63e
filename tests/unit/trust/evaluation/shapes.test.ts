import assert from "node:assert/strict";
import { readTrustDocument } from "../../../../trust/evaluation/read-trust-document";
import { TrustDocumentError } from "../../../../trust/evaluation/trust-document-error";

/** The problems of a statement that is right but for this. */
function problemsOf(part: object): string[] {
    const right = { Effect: "Allow", Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole" };
    try {
        readTrustDocument({ Statement: { ...right, ...part } });
    } catch (error) {
        assert.ok(error instanceof TrustDocumentError);
        return error.problems.map(({ message }) => message);
    }
    return [];
}

describe("AWS principals", () => {
    for (const principal of [
        "123456789012",
        "arn:aws:iam::123456789012:root",
        "arn:aws-us-gov:iam::123456789012:role/service-role/RoleA",
        "arn:aws:iam::123456789012:user/division/Alice",
        "arn:aws-cn:sts::123456789012:assumed-role/RoleA/session",
        "arn:aws:sts::123456789012:federated-user/Alice",
        "AROACKCEVSQ6C2EXAMPLE",
    ]) {
        it(`may be ${principal}`, () => {
            assert.deepEqual(problemsOf({ Principal: { AWS: principal } }), []);
        });
    }

    for (const principal of [
        "account 123456789012",
        "1234567890123",
        "arn:aws:iam::123456789012:root/",
        "arn:aws:iam::123456789012:role",
        "arn:aws:iam::123456789012:role/",
        "arn:aws:iam::1234:role/RoleA",
        "arn:aws:iam::123456789012:group/Admins",
        "arn:aws:sts::1234:assumed-role/RoleA/session",
        "arn:aws:sts::account-of-us:assumed-role/RoleA/session",
        "arn:a.ws:sts::123456789012:assumed-role/RoleA/session",
    ]) {
        it(`may not be ${principal}`, () => {
            assert.deepEqual(problemsOf({ Principal: { AWS: principal } }), [
                `Statement.Principal.AWS must be an account, or the ARN of a role, a user or a session, got "${principal}". Give an ARN such as "arn:aws:iam::123456789012:role/example".`,
            ]);
        });
    }
});

describe("Principals that Redshift never is", () => {
    it("are text too, with an example of each kind", () => {
        assert.deepEqual(problemsOf({ Principal: { Federated: 7, CanonicalUser: 7 } }), [
            'Statement.Principal.Federated must be a principal, got 7. Give text such as "cognito-identity.amazonaws.com".',
            'Statement.Principal.CanonicalUser must be a principal, got 7. Give text such as "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be".',
        ]);
    });

    it("have no wildcard either", () => {
        assert.deepEqual(problemsOf({ Principal: { Federated: "*.example.com" } }), [
            'Statement.Principal.Federated must name one principal, since no part of a principal may be a wildcard, got "*.example.com". Write the principal out.',
        ]);
    });
});

describe("Actions", () => {
    for (const action of ["*", "sts:*", "sts:AssumeRole", "STS:assumerole", "sts:Assume?ole"]) {
        it(`may be ${action}`, () => {
            assert.deepEqual(problemsOf({ Action: action }), []);
        });
    }

    for (const action of ["AssumeRole", "please sts:AssumeRole", "sts:AssumeRole now", "sts:AssumeRole:now", "sts:"]) {
        it(`may not be ${action}`, () => {
            assert.deepEqual(problemsOf({ Action: action }), [
                `Statement.Action must be an action, with its service, got "${action}". Write "sts:AssumeRole".`,
            ]);
        });
    }
});

describe("Effects and operators", () => {
    it("tell Deny from deny", () => {
        assert.deepEqual(problemsOf({ Effect: "deny" }), [
            'Statement.Effect must be Allow or Deny, got "deny". Did you mean "Deny"?',
        ]);
    });

    it("begin where their text begins", () => {
        assert.deepEqual(problemsOf({ Condition: { "\nStringEquals": { "sts:ExternalId": "a" } } }), [
            'Statement.Condition["\\nStringEquals"] must be one of IAM\'s condition operators, got "\\nStringEquals". Write one such as StringEquals, StringLike or ArnLike, with IfExists after it or ForAnyValue: before it.',
        ]);
    });
});

describe("Text in place of a policy", () => {
    it("is URL-encoded only where it begins so, after white space", () => {
        assert.throws(
            () => readTrustDocument("\n %7B%7D"),
            (error) => {
                assert.equal(
                    String(error),
                    'TrustDocumentError: The trust policy has 1 problem:\n  policy must be JSON, got "\\n %7B%7D", which is URL-encoded. Decode it: decodeURIComponent(policy).',
                );
                return true;
            },
        );
        assert.throws(() => readTrustDocument('"Version" %7B%7D'), {
            message: /got "\\"Version\\" %7B%7D"\. JSON\.parse says: /,
        });
    });
});
