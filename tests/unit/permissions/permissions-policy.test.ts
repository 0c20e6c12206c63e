import assert from "node:assert/strict";
import fc from "fast-check";
import { Permissions } from "../../../permissions/permissions";
import { needsAccount, permissionsPolicy, unmergedStatements } from "../../../permissions/permissions-policy";
import { deepFreeze } from "../../deep-freeze";
import { anyPermissions } from "./any-permissions";
import { PolicyDocument } from "./iam-matcher";
import { where } from "./where";

const key = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

/** The policy's statements, whose order and texts are as they are told to IAM. */
function statementsOf(permissions: Permissions): unknown {
    return (JSON.parse(permissionsPolicy(deepFreeze(permissions), where)) as PolicyDocument).Statement;
}

/** Everything that the statements allow, one line each. */
function allowedBy(statements: { actions: string[]; resources: string[]; condition: unknown }[]): string[] {
    return statements
        .flatMap(({ actions, resources, condition }) =>
            actions.flatMap((action) =>
                resources.map((resource) => `${action} on ${resource} if ${JSON.stringify(condition ?? {})}`),
            ),
        )
        .sort();
}

function unmerged(permissions: Permissions): string[] {
    const statements = unmergedStatements(permissions, where).map(({ actions, resources, condition }) => ({
        actions: [...actions],
        resources: [...resources],
        condition,
    }));
    return [...new Set(allowedBy(statements))];
}

function merged(permissions: Permissions): string[] {
    const { Statement } = JSON.parse(permissionsPolicy(permissions, where)) as PolicyDocument;
    return allowedBy(
        Statement.map(({ Action, Resource, Condition }) => ({
            actions: [Action].flat(),
            resources: [Resource].flat(),
            condition: Condition,
        })),
    );
}

describe("permissionsPolicy", () => {
    it("is compact JSON, with single values as text and several as a list", () => {
        const policy = permissionsPolicy({ copyFromS3: [{ bucket: "b1" }, { bucket: "b2", kmsKeyArn: key }] }, where);
        assert.equal(
            policy,
            '{"Version":"2012-10-17","Statement":[' +
                '{"Effect":"Allow","Action":"s3:ListBucket","Resource":["arn:aws:s3:::b1","arn:aws:s3:::b2"]},' +
                '{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::b1/*","arn:aws:s3:::b2/*"]},' +
                `{"Effect":"Allow","Action":"kms:Decrypt","Resource":"${key}"}]}`,
        );
    });

    it("joins what two features allow on one resource, and keeps apart what only one of them allows", () => {
        const permissions = {
            copyFromS3: [{ bucket: "b", prefix: "in/" }],
            unloadToS3: [
                { bucket: "b", prefix: "in/" },
                { bucket: "b", prefix: "out/" },
            ],
        };
        assert.deepEqual(statementsOf(permissions), [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::b" },
            {
                Effect: "Allow",
                Action: ["s3:GetObject", "s3:PutObject"],
                Resource: ["arn:aws:s3:::b/in/*", "arn:aws:s3:::b/out/*"],
            },
        ]);
    });

    it("says nothing twice where an element is given twice, or by two features", () => {
        const once = permissionsPolicy({ copyFromS3: [{ bucket: "b" }] }, where);
        assert.equal(permissionsPolicy({ copyFromS3: [{ bucket: "b" }, { bucket: "b" }] }, where), once);
        assert.equal(permissionsPolicy({ copyFromS3: [{ bucket: "b" }], autoCopy: [{ bucket: "b" }] }, where), once);
    });

    it("says nothing of one model twice in two buckets", () => {
        const two = permissionsPolicy({ machineLearning: [{ bucket: "b1" }, { bucket: "b2" }] }, where);
        assert.equal(two.split("iam:PassRole").length, 2);
        assert.equal(two.split("sagemaker:CreateModel").length, 2);
    });

    it("leaves out a feature that is undefined", () => {
        assert.deepEqual(statementsOf({ copyFromS3: undefined, lakeFormation: undefined }), []);
    });

    it("does not depend on the order of the features", () => {
        const [copyFromS3, spectrum] = [[{ bucket: "b" }], [{ database: "d", tables: ["t"], s3: [{ bucket: "b" }] }]];
        assert.equal(
            permissionsPolicy({ copyFromS3, spectrum }, where),
            permissionsPolicy({ spectrum, copyFromS3 }, where),
        );
    });

    it("keeps the order in which the elements are given", () => {
        assert.deepEqual(statementsOf({ copyFromS3: [{ bucket: "z" }, { bucket: "a" }] }), [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: ["arn:aws:s3:::z", "arn:aws:s3:::a"] },
            { Effect: "Allow", Action: "s3:GetObject", Resource: ["arn:aws:s3:::z/*", "arn:aws:s3:::a/*"] },
        ]);
    });

    it("allows just what the features' statements allow, for all permissions", () => {
        fc.assert(
            fc.property(anyPermissions, (permissions) => {
                assert.deepEqual(merged(permissions), unmerged(permissions));
            }),
            { numRuns: 500 },
        );
    });

    it("has every resource once for each condition, for all permissions", () => {
        fc.assert(
            fc.property(anyPermissions, (permissions) => {
                const { Statement } = JSON.parse(permissionsPolicy(permissions, where)) as PolicyDocument;
                const resources = Statement.flatMap(({ Resource, Condition }) =>
                    [Resource].flat().map((resource) => `${resource} if ${JSON.stringify(Condition ?? {})}`),
                );
                assert.equal(new Set(resources).size, resources.length);
            }),
        );
    });
});

describe("needsAccount", () => {
    for (const [name, needs] of [
        ["copyFromS3", false],
        ["unloadToS3", false],
        ["autoCopy", true],
        ["spectrum", true],
        ["lakeFormation", true],
        ["machineLearning", true],
    ] as const) {
        it(`is ${String(needs)} for ${name}`, () => {
            assert.equal(needsAccount({ [name]: [] }), needs);
        });
    }

    it("is false for a feature that is left out, and for what are no permissions", () => {
        assert.equal(needsAccount({ spectrum: undefined, copyFromS3: [] }), false);
        assert.equal(needsAccount(undefined), false);
        assert.equal(needsAccount("spectrum"), false);
    });
});
