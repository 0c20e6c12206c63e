import assert from "node:assert/strict";
import { autoCopyBucketPolicies } from "../../../permissions/auto-copy-bucket-policies";
import { features } from "../../../permissions/features";
import { unmergedStatements } from "../../../permissions/permissions-policy";
import { unknownToAws } from "./service-data";
import { sqlCommands } from "./sql-commands";
import { where, whereIn } from "./where";

describe("The permissions of every feature, against AWS's service authorization reference,", () => {
    const commands = sqlCommands().flatMap((one) => one.commands);

    it("are all judged", () => {
        const used = new Set(commands.flatMap(({ permissions }) => Object.keys(permissions)));
        assert.deepEqual([...used].sort(), Object.keys(features).sort());
    });

    for (const { sql, permissions, region = "us-east-1" } of commands) {
        it(`have actions that exist, on resources they take, by conditions they know: ${sql}`, async () => {
            const statements = unmergedStatements(permissions, whereIn(region));
            assert.deepEqual((await Promise.all(statements.map(unknownToAws))).flat(), []);
        });
    }

    it("are no more than that in the policies of auto-copy's buckets", async () => {
        const { b = "" } = autoCopyBucketPolicies([{ bucket: "b" }], where);
        const { Statement } = JSON.parse(b) as {
            Statement: { Action: string[]; Resource: string; Condition: object }[];
        };
        for (const { Action, Resource, Condition } of Statement) {
            const condition = Condition as Record<string, Record<string, string>>;
            assert.deepEqual(await unknownToAws({ actions: Action, resources: [Resource], condition }), []);
        }
    });
});

describe("The judge of statements by AWS's service authorization reference", () => {
    const key = { StringEquals: { "iam:PassedToService": "redshift.amazonaws.com" } };
    for (const [statement, unknown] of [
        [{ actions: ["s3:ReadObject"], resources: ["arn:aws:s3:::b/*"] }, ["s3:ReadObject is no action"]],
        [{ actions: ["redshit:Get"], resources: ["*"] }, ["redshit:Get is no action"]],
        [{ actions: ["s3:ListBucket"], resources: ["arn:aws:s3:::b/*"] }, ["s3:ListBucket takes no arn:aws:s3:::b/*"]],
        [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::b"] }, ["s3:GetObject takes no arn:aws:s3:::b"]],
        [{ actions: ["s3:GetObject"], resources: ["*"] }, ["s3:GetObject takes no *"]],
        [
            { actions: ["lakeformation:GetDataAccess"], resources: ["arn:aws:lakeformation:us-east-1:1:x"] },
            ["lakeformation:GetDataAccess takes no arn:aws:lakeformation:us-east-1:1:x"],
        ],
        [
            { actions: ["s3:GetObject"], resources: ["arn:aws:s3:::b/*"], condition: key },
            ["s3:GetObject has no condition key iam:PassedToService"],
        ],
        [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::b/a/b?c*"] }, []],
        [{ actions: ["iam:PassRole"], resources: ["arn:aws:iam::123456789012:role/a/b"], condition: key }, []],
    ] as const) {
        it(`finds ${unknown[0] ?? "nothing"} in ${JSON.stringify(statement)}`, async () => {
            assert.deepEqual(await unknownToAws(statement), unknown);
        });
    }
});
