import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Feature } from "../../../permissions/feature";
import { features } from "../../../permissions/features";

const docs = readFileSync(join(__dirname, "../../../docs/permissions.md"), "utf8");
const rows = new Map(
    docs.split("\n").flatMap((line) => {
        const [, key, , element = "", allows = "", besides = ""] = line.split(/\s+\|\s+|^\|\s+|\s+\|$/);
        return key?.startsWith("`") ? [[key.slice(1, -1), { element, allows, besides }] as const] : [];
    }),
);

const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const secretArn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:pg-VNenFy";

/** Elements that have everything that a feature's can have. */
const elements: Record<keyof typeof features, unknown[]> = {
    copyFromS3: [{ bucket: "b", kmsKeyArn }],
    unloadToS3: [{ bucket: "b", kmsKeyArn, cleanPath: true }],
    copyFromDynamoDb: [{ name: "t", kmsKeyArn }],
    copyFromEmr: [{ id: "j-1" }],
    autoCopy: [{ bucket: "b", kmsKeyArn }],
    spectrum: [
        {
            database: "d",
            tables: ["*"],
            s3: [{ bucket: "b", kmsKeyArn }],
            readWrite: true,
            catalogKmsKeyArn: kmsKeyArn,
        },
    ],
    lakeFormation: [{ database: "d", tables: ["t"], catalogKmsKeyArn: kmsKeyArn }],
    lambdaUdf: [{ name: "f" }],
    federatedQuery: [{ secretArn, kmsKeyArn }],
    kinesisStreaming: [{ name: "s", kmsKeyArn }],
    mskStreaming: [
        { clusterArn: "arn:aws:kafka:us-east-1:123456789012:cluster/c/u", topics: ["t"] },
        { certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1234abcd" },
        { secretArn, kmsKeyArn },
    ],
    machineLearning: [{ bucket: "b", kmsKeyArn }],
    bedrock: [{ modelId: "amazon.nova-lite-v1:0" }, { modelId: "us.amazon.nova-lite-v1:0" }],
};
const where = { region: "us-east-1", accountId: "123456789012", roleArn: "arn:aws:iam::123456789012:role/r" };

describe("docs/permissions.md", () => {
    it("has a row for every feature, and no other", () => {
        assert.deepEqual([...rows.keys()].sort(), Object.keys(features).sort());
    });

    for (const [key, feature] of Object.entries(features) as [keyof typeof features, Feature<unknown>][]) {
        it(`has what an element of ${key} can have`, () => {
            const named = inBackticks(rows.get(key)?.element ?? "").map((name) => name.replace(/\?$/, ""));
            assert.deepEqual([...new Set(named)].sort(), Object.keys(feature.element.properties).sort());
        });

        it(`has every action that ${key} allows, and no other`, () => {
            const { allows = "", besides = "" } = rows.get(key) ?? {};
            const told = inBackticks(`${allows} ${besides}`).filter((text) => /^[a-z0-9-]+:[A-Z]/.test(text));
            const actions = elements[key]
                .flatMap((one) => feature.statements(one, where))
                .flatMap((one) => one.actions);
            assert.deepEqual([...new Set(told)].sort(), [...new Set(actions)].sort());
        });
    }
});

function inBackticks(text: string): string[] {
    return [...text.matchAll(/`([^`]+)`/g)].map(([, inside]) => inside ?? "");
}
