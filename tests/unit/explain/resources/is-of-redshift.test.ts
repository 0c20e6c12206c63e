import assert from "node:assert/strict";
import { Association } from "../../../../explain/explained-role";
import { isOfRedshift } from "../../../../explain/resources/is-of-redshift";

const principal = (value: unknown) => ({ Principal: value });
const service = (name: string) => principal({ Service: name });

function isOf(statement: object, associations?: Association[]): boolean {
    const allow = { Effect: "Allow", Action: "sts:AssumeRole", ...statement };
    const trustPolicy = JSON.stringify({ Version: "2012-10-17", Statement: [allow] });
    return isOfRedshift({ name: "load", trustPolicy, associations });
}

describe("A role is Redshift's", () => {
    for (const [what, statement] of [
        ["allows redshift.amazonaws.com", service("redshift.amazonaws.com")],
        ["allows Serverless", service("redshift-serverless.amazonaws.com")],
        ["allows a Region's principal", service("redshift.us-east-1.amazonaws.com")],
        ["allows what is meant for Redshift", service("Redshift.amazonaws.com")],
        ["allows everyone", principal("*")],
        ["allows every account", principal({ AWS: "*" })],
        [
            "allows Redshift on a condition that is never met",
            { ...service("redshift.amazonaws.com"), Condition: { StringEquals: { "sts:ExternalId": "never" } } },
        ],
        ["speaks of Redshift and cannot be evaluated", { NotPrincipal: { Service: "redshift.amazonaws.com" } }],
    ] as const) {
        it(`where its trust policy ${what}`, () => {
            assert.equal(isOf(statement), true);
        });
    }

    it("where a cluster has it", () => {
        assert.equal(isOf(service("ec2.amazonaws.com"), [{ kind: "cluster", name: "c" }]), true);
    });
});

describe("A role is not Redshift's", () => {
    for (const [what, statement] of [
        ["allows another service", service("ec2.amazonaws.com")],
        ["allows Redshift's scheduler", service("scheduler.redshift.amazonaws.com")],
        ["allows Redshift's Data API", service("redshift-data.amazonaws.com")],
        ["denies Redshift", { ...service("redshift.amazonaws.com"), Effect: "Deny" }],
        ["cannot be evaluated, and does not speak of Redshift", { NotPrincipal: { Service: "ec2.amazonaws.com" } }],
    ] as const) {
        it(`where its trust policy ${what}`, () => {
            assert.equal(isOf(statement), false);
            assert.equal(isOf(statement, []), false);
        });
    }
});
