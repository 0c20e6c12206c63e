import assert from "node:assert/strict";
import { readQuestion } from "../../../diagnose/read-question";
import { policyFor, wouldAsk } from "../../../diagnose/would-ask";
import { account, ask, bucket, key, policy, role, trustingRole, useWorld, workgroupId } from "./world";

describe("What diagnose says it would ask", () => {
    const world = useWorld();
    const reader = `arn:aws:iam::${account}:role/reader`;

    beforeEach(() => {
        world().healthy();
        world().plane.addNamespace({ namespaceName: "examplenamespace", roles: [role], defaultRoleArn: role });
        world().plane.addWorkgroup({
            workgroupName: "exampleworkgroup",
            namespaceName: "examplenamespace",
            workgroupId,
        });
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(role) });
        world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId: key } });
        world().aws.kms.addKey({ arn: key, policy: policy() });
    });

    for (const [what, options] of Object.entries({
        "of a role alone": { s3: undefined },
        "of a folder": { s3: `s3://${bucket}/sales/` },
        "of an object": { s3: `s3://${bucket}/sales/1.csv` },
        "of UNLOAD": { s3: `s3://${bucket}/sales/1.csv`, "sql-error": "S3ServiceException:Access Denied for UNLOAD" },
        "of a chain": { role: `${role},${reader}` },
        "of a workgroup": { cluster: undefined, workgroup: "exampleworkgroup" },
        "of a default role": { role: "default", cluster: undefined, workgroup: "exampleworkgroup" },
    })) {
        it(`is what it asks ${what}`, async () => {
            await ask(options);
            const { "sql-error": sqlError, ...others } = {
                role,
                cluster: "examplecluster",
                s3: `s3://${bucket}/sales/`,
                region: "us-east-1",
                "sql-error": undefined,
                ...options,
            };
            const { question } = readQuestion({ ...others, sqlError }, undefined);
            const planned = wouldAsk(question).map(({ operation }) => operation);
            assert.deepEqual([...new Set(world().operations)].sort(), [...new Set(planned)].sort());
        });
    }

    it("comes with a policy of what it needs, and no permission to read objects", () => {
        const { question } = readQuestion(
            {
                role: `${role},${reader}`,
                cluster: "examplecluster",
                region: "us-east-1",
                s3: `s3://${bucket}/sales/1.csv`,
            },
            undefined,
        );
        assert.deepEqual(policyFor(wouldAsk(question)), {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Action: ["redshift:DescribeClusters", "kms:DescribeKey", "kms:GetKeyPolicy"],
                    Resource: "*",
                },
                { Effect: "Allow", Action: ["iam:GetRole", "iam:SimulatePrincipalPolicy"], Resource: role },
                { Effect: "Allow", Action: ["iam:GetRole", "iam:SimulatePrincipalPolicy"], Resource: reader },
                {
                    Effect: "Allow",
                    Action: ["s3:GetBucketPolicy", "s3:GetEncryptionConfiguration"],
                    Resource: `arn:aws:s3:::${bucket}`,
                },
            ],
        });
    });
});
