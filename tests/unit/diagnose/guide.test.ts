import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { permissionFor } from "../../../diagnose/operations";
import { sqlErrors } from "../../../diagnose/sql-errors";
import { StepName, stepNames } from "../../../diagnose/step";
import { account, bucket, key, policy, role, stepOf, trustingRole, useWorld, World } from "./world";

const guide = readFileSync(join(__dirname, "../../../docs/diagnosing.md"), "utf8");

describe("docs/diagnosing.md", () => {
    const [, ...sections] = guide.split("\n### ");
    const rowsOf = (text: string) =>
        [...text.matchAll(/^\| (.*?) +\| `([\w ]+)` +\| (.*?) +\|$/gm)].map(([, cause, step, change]) => ({
            cause,
            step,
            change,
        }));

    it("has every error whose causes are known, and no other", () => {
        const headings = sections.map((section) => /^`(.*)`$/m.exec(section.split("\n")[0] ?? "")?.[1]);
        assert.deepEqual(headings.sort(), sqlErrors.map(({ text }) => text).sort());
    });

    for (const { text, means, causes } of sqlErrors) {
        it(`tells what is meant by ${text}, its causes in their order, and what to change for each`, () => {
            const section = sections.find((one) => one.startsWith(`\`${text}\``)) ?? "";
            const words = section.replace(/\s+/g, " ").toLowerCase();
            assert.ok(words.includes(means.toLowerCase()), means);
            const rows = rowsOf(section);
            assert.deepEqual(
                rows.map(({ cause, step }) => ({ says: cause, step })),
                causes.map(({ says, step }) => ({ says, step })),
            );
            assert.ok(rows.every(({ change }) => change !== undefined && change !== ""));
        });
    }

    describe("says what to change in the words of the step that fails", () => {
        const world = useWorld();
        const reader = `arn:aws:iam::${account}:role/reader`;
        const unable = (there: World) => {
            there.healthy({ policies: {}, trustPolicy: trustingRole(reader) }, []);
            const root = { AWS: `arn:aws:iam::${account}:root` };
            const keyPolicy = policy({ Effect: "Allow", Principal: root, Action: "kms:*", Resource: "*" });
            there.aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId: key } });
            there.aws.kms.addKey({ arn: key, policy: keyPolicy });
            there.aws.iam.addRole({ arn: reader, trustPolicy: trustingRole("AROADBQP57FF2AEXAMPLE") });
        };
        const change = (step: StepName, word: string) =>
            sections.flatMap((one) => rowsOf(one)).some((row) => row.step === step && row.change?.includes(word));

        for (const [step, word, options] of [
            ["warehouse", "wait", { "sql-error": "InvalidClusterState", cluster: "modifying" }],
            ["association", "RedshiftRole", {}],
            ["default role", "association: { defaultRole: true }", { role: "default" }],
            ["trust", "dbUsers", {}],
            ["trust", "redshift.amazonaws.com", { "sql-error": "must delegate access to an Amazon Redshift account" }],
            ["chain", "trust policy", { role: `${role},${reader}` }],
            ["permission", "permissions: { copyFromS3: [{ bucket, prefix }] }", {}],
            ["permission", "unloadToS3", { "sql-error": "S3ServiceException:Access Denied for UNLOAD" }],
            ["KMS", "kmsKeyArn", {}],
            ["VPC endpoint", "PolicyDocument", { cluster: "routed" }],
            ["SQL", "GRANT ASSUMEROLE", {}],
        ] as const) {
            it(`of ${step}: ${word}`, async () => {
                unable(world());
                world().plane.addCluster({ clusterIdentifier: "modifying", status: "modifying" });
                world().plane.addCluster({ clusterIdentifier: "routed", enhancedVpcRouting: true });
                const words = (await stepOf(step, options)).join(" ").toLowerCase();
                assert.ok(change(step, word), `${word} in the guide`);
                const shape = word.toLowerCase().replace(" bucket, prefix ", ` bucket: "${bucket}", prefix: "sales/" `);
                assert.ok(words.includes(shape), words);
            });
        }
    });

    it("has every step, in the order of the way", () => {
        const table = guide.slice(guide.indexOf("| Step "), guide.indexOf("## The errors"));
        assert.deepEqual(
            [...table.matchAll(/^\| `([\w ]+)` /gm)].map(([, step]) => step),
            [...stepNames],
        );
    });

    it("has the policy that allows every call, but for the one that is not needed", () => {
        const [, json = "{}"] = /```json\n(.*?)```/s.exec(guide) ?? [];
        const { Statement: statements } = JSON.parse(json) as { Statement: { Action: string[] }[] };
        const needed = Object.values(permissionFor).filter((permission) => permission !== "s3:GetObject");
        assert.deepEqual(
            statements.flatMap(({ Action: actions }) => actions),
            needed,
        );
        assert.ok(guide.includes("With `s3:GetObject` it also looks"));
    });
});
