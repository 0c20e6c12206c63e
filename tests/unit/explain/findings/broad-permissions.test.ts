import assert from "node:assert/strict";
import { RolePolicy } from "../../../../explain/explained-role";
import { allow, messagesOf, roleOf } from "./roles";

const fix = "Allow the actions that the SQL needs, on the resources that it names.";
const found = (...policies: RolePolicy[]) =>
    messagesOf("permissions.broad", roleOf([allow("ec2.amazonaws.com")], { policies }));
const inline = (...statements: object[]): RolePolicy => ({
    name: "inline",
    document: JSON.stringify({ Version: "2012-10-17", Statement: statements }),
});
const may = (action: unknown, resource: unknown, more: object = {}) => ({
    Effect: "Allow",
    Action: action,
    Resource: resource,
    ...more,
});

describe("permissions.broad", () => {
    for (const action of ["*", "s3:*", "S3:*"]) {
        it(`is found for the action ${action} on everything, and not on a bucket`, () => {
            assert.deepEqual(
                found(inline(may("s3:GetObject", "arn:aws:s3:::b/*"), may(action, ["arn:aws:s3:::b", "*"]))),
                [`The policy "inline" allows "${action}" on "*" in statement 2. ${fix}`],
            );
            assert.deepEqual(found(inline(may(action, ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]))), []);
        });
    }

    for (const [action, resource] of [
        ["s3:GetObject", "*"],
        ["s3:Get*", "*"],
        ["s3:putobject", "arn:aws:s3:::*"],
        ["s3:DeleteObject", "arn:aws:s3:::*/*"],
        ["secretsmanager:GetSecretValue", "*"],
        ["kms:Decrypt", "*"],
        ["iam:PassRole", "*"],
        ["sts:AssumeRole", "*"],
        ["sts:AssumeRole", "arn:aws:iam::*:role/*"],
        ["sts:AssumeRole", "arn:aws:iam::123456789012:role/**"],
        ["kms:Decrypt", "arn:aws:kms:us-east-1:123456789012:key/*"],
        ["secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:*"],
        ["secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-east-1:*"],
        ["kafka-cluster:ReadData", "arn:aws:kafka:us-east-1:123456789012:topic/*/*"],
        ["execute-api:*", "arn:aws:execute-api:us-east-1:123456789012:*"],
    ] as const) {
        it(`is found for ${action} on ${resource}`, () => {
            assert.deepEqual(found(inline(may(["s3:ListAllMyBuckets", action], [resource]))), [
                `The policy "inline" allows "${action}" on "${resource}" in statement 1. ${fix}`,
            ]);
        });
    }

    it("is found for NotAction and NotResource, which allow all the rest", () => {
        const but = { Effect: "Allow", NotAction: "iam:*", Resource: "*" };
        const elsewhere = { Effect: "Allow", Action: "s3:GetObject", NotResource: "arn:aws:s3:::b/*" };
        assert.deepEqual(found(inline(but, elsewhere)), [
            `The policy "inline" allows every action but "iam:*" on "*" in statement 1. ${fix}`,
            `The policy "inline" allows "s3:GetObject" on everything but "arn:aws:s3:::b/*" in statement 2. ${fix}`,
        ]);
    });

    for (const name of [
        "AdministratorAccess",
        "PowerUserAccess",
        "AmazonS3FullAccess",
        "AWSLambda_FullAccess",
        "AWSGlueConsoleFullAccess",
    ]) {
        it(`is found for AWS's own ${name}`, () => {
            const arn = `arn:aws:iam::aws:policy/${name}`;
            assert.deepEqual(found({ name: "managed", arn }), [
                `AWS's managed policy "${arn}" allows more than SQL needs, on more than it names. ${fix}`,
            ]);
        });
    }

    it("is not found for AWS's read-only policies, Redshift's own, or a customer's whose document is not known", () => {
        assert.deepEqual(
            found(
                { name: "a", arn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
                { name: "b", arn: "arn:aws:iam::aws:policy/AmazonRedshiftAllCommandsFullAccess" },
                { name: "c", arn: "arn:aws:iam::123456789012:policy/OursFullAccess" },
            ),
            [],
        );
    });

    it("is not found for actions that take no resource, a narrowed one, a Deny, or all of one bucket", () => {
        const tagged = { Condition: { StringEquals: { "s3:ExistingObjectTag/Redshift": "true" } } };
        assert.deepEqual(
            found(
                inline(
                    may(["lakeformation:GetDataAccess", "kinesis:ListStreams", "secretsmanager:ListSecrets"], "*"),
                    may("s3:GetObject", "*", tagged),
                    may("s3:*", "*", { Effect: "Deny" }),
                    may("*", "*", { Condition: { StringEquals: { "aws:ResourceTag/team": "load" } } }),
                    { Effect: "Allow", NotAction: "s3:Delete*", Resource: "arn:aws:s3:::b/*" },
                    may(["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::b/*"),
                    may("kms:GenerateDataKey*", "arn:aws:kms:us-east-1:123456789012:key/1234abcd"),
                    may("kms:Decrypt", "arn:aws:kms:*:*:key/1234*"),
                    may("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:redshift/*"),
                    may("execute-api:*", "arn:aws:execute-api:us-east-1:123456789012:abcd123456/*"),
                ),
            ),
            [],
        );
    });
});
