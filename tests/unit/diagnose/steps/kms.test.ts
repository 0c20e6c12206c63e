import assert from "node:assert/strict";
import { PolicyStatement } from "../../../aws-endpoints/policies";
import { account, bucket, denied, key, mayCopy, otherAccount, policy, role, stepOf, useWorld } from "../world";

describe("diagnose, the step KMS", () => {
    const world = useWorld();
    const root = { AWS: `arn:aws:iam::${account}:root` };
    const iamCounts = { Effect: "Allow", Principal: root, Action: "kms:*", Resource: "*" };
    const mayDecrypt: PolicyStatement[] = [{ Effect: "Allow", Action: "kms:Decrypt", Resource: key }];

    function encrypted(keyPolicy: object, others: { policies?: PolicyStatement[]; state?: string } = {}): void {
        const { policies = mayDecrypt, state = "Enabled" } = others;
        world().healthy({ policies: { permissions: mayCopy, kms: policies } });
        world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId: key } });
        world().aws.kms.addKey({ arn: key, policy: keyPolicy, state });
    }

    it("is ok where nothing is encrypted by KMS", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("KMS"), ["ok: not encrypted by KMS: no key is needed"]);
    });

    it("is ok where the key is the one that AWS manages for S3", async () => {
        world().healthy();
        world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms" } });
        assert.deepEqual(await stepOf("KMS"), [
            "ok: encrypted by the key that AWS manages for S3, which every role of its account may use",
        ]);
    });

    it("is ok where that key is named", async () => {
        encrypted(policy());
        world().aws.kms.addKey({ arn: key, policy: policy(), manager: "AWS" });
        assert.deepEqual(await stepOf("KMS"), [
            `ok: encrypted by the AWS managed key ${key}, which every role of its account may use`,
        ]);
    });

    describe("where the key is AWS's own for S3, and not of the role's account", () => {
        const fix = `Encrypt what is in ${bucket} by a customer managed key, and let its policy allow ${role}.`;

        it("fails where the key is named", async () => {
            const foreign = key.replace(account, otherAccount);
            world().healthy();
            world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId: foreign } });
            world().aws.kms.addKey({ arn: foreign, policy: policy(), manager: "AWS" });
            assert.deepEqual(await stepOf("KMS"), [
                `fails: encrypted by the AWS managed key ${foreign}, which no role of another account may use, and ${role} is of another`,
                fix,
            ]);
        });

        it("fails where the bucket is of another account", async () => {
            world().healthy();
            world().aws.s3.addBucket({ name: bucket, foreign: true, encryption: { algorithm: "aws:kms" } });
            assert.deepEqual(await stepOf("KMS"), [
                `fails: encrypted by the key that AWS manages for S3, which no role of another account may use, and ${role} is of another`,
                fix,
            ]);
        });

        it("cannot be told where nothing tells whose the bucket is", async () => {
            world().healthy();
            world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms" } });
            world().aws.refuse("GetBucketPolicy", denied);
            assert.deepEqual(await stepOf("KMS"), [
                `cannot see: encrypted by the key that AWS manages for S3, which no role of another account may use; nothing tells whether ${role} is of another`,
                fix,
            ]);
        });
    });

    it("is ok where the key lets IAM's policies count, and one allows it", async () => {
        encrypted(policy(iamCounts));
        assert.deepEqual(await stepOf("KMS"), [`ok: ${role} is allowed kms:Decrypt on ${key}`]);
    });

    it("is ok where the key's policy names the role, whatever IAM's say", async () => {
        encrypted(policy({ ...iamCounts, Principal: { AWS: role } }), { policies: [] });
        assert.deepEqual(await stepOf("KMS"), [`ok: ${role} is allowed kms:Decrypt on ${key}`]);
    });

    it("is ok where the key's policy names the role by way of S3", async () => {
        const Condition = {
            StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com", "kms:CallerAccount": account },
        };
        encrypted(policy({ ...iamCounts, Principal: { AWS: "*" }, Condition }), { policies: [] });
        assert.deepEqual(await stepOf("KMS"), [`ok: ${role} is allowed kms:Decrypt on ${key}`]);
    });

    it("fails where IAM's policies count, and none allows it", async () => {
        encrypted(policy(iamCounts), { policies: [] });
        assert.deepEqual(await stepOf("KMS"), [
            `fails: no policy of ${role} allows kms:Decrypt on ${key}`,
            `Give the RedshiftRole kmsKeyArn: "${key}" beside the bucket in its permissions, or the role a policy with {"Effect":"Allow","Action":["kms:Decrypt"],"Resource":"${key}"}`,
        ]);
    });

    it("cannot be told for UNLOAD, which uses no key unless it is told to, and says what it would need", async () => {
        encrypted(policy(iamCounts));
        const unload = { "sql-error": "S3ServiceException:Access Denied for UNLOAD" };
        assert.deepEqual(await stepOf("KMS", unload), [
            `cannot see: UNLOAD uses a key only with ENCRYPTED AUTO or KMS_KEY_ID; with the bucket's, no policy of ${role} allows kms:GenerateDataKey on ${key}`,
            `Give the RedshiftRole kmsKeyArn: "${key}" beside the bucket in its permissions, or the role a policy with {"Effect":"Allow","Action":["kms:GenerateDataKey"],"Resource":"${key}"}`,
        ]);
        const both: PolicyStatement[] = [
            { Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: key },
        ];
        encrypted(policy(iamCounts), { policies: both });
        assert.deepEqual(await stepOf("KMS", unload), [
            `ok: ${role} is allowed kms:Decrypt and kms:GenerateDataKey on ${key}`,
        ]);
    });

    it("fails where IAM's policies allow it, and do not count", async () => {
        encrypted(policy({ ...iamCounts, Principal: { AWS: `arn:aws:iam::${account}:role/administrator` } }));
        assert.deepEqual(await stepOf("KMS"), [
            `fails: the key policy of ${key} neither names ${role} nor lets the policies of its account's IAM count`,
            `Let the key policy have {"Effect":"Allow","Principal":{"AWS":"${role}"},"Action":["kms:Decrypt"],"Resource":"*"}`,
        ]);
    });

    it("fails where the key's policy denies it", async () => {
        encrypted(policy(iamCounts, { ...iamCounts, Effect: "Deny", Principal: { AWS: role } }));
        assert.deepEqual(await stepOf("KMS"), [
            `fails: the key policy of ${key} denies kms:Decrypt to ${role}`,
            `Take ${role} out of its Deny.`,
        ]);
    });

    it("fails where a policy of the role denies it", async () => {
        encrypted(policy(iamCounts), { policies: [{ Effect: "Deny", Action: "kms:*", Resource: "*" }] });
        assert.deepEqual(await stepOf("KMS"), [
            `fails: ${role} is denied kms:Decrypt on ${key}`,
            `Take ${key} out of the Deny in the role's policies.`,
        ]);
    });

    it("fails where the boundary stops it, though the key's policy names the role", async () => {
        const s3Alone = { arn: `arn:aws:iam::${account}:policy/boundary`, statements: mayCopy };
        world().healthy({ policies: { permissions: mayCopy, kms: mayDecrypt }, boundary: s3Alone });
        world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId: key } });
        world().aws.kms.addKey({ arn: key, policy: policy({ ...iamCounts, Principal: { AWS: role } }) });
        assert.deepEqual(await stepOf("KMS"), [
            `fails: the permissions boundary of ${role}, or the organization's policies, do not let it do kms:Decrypt on ${key}`,
            `Let them allow kms:Decrypt on ${key}.`,
        ]);
    });

    it("cannot be told where the key's policy depends on what is not known", async () => {
        encrypted(policy({ ...iamCounts, Condition: { StringEquals: { "aws:SourceVpc": "vpc-1" } } }));
        assert.deepEqual(await stepOf("KMS"), [
            `cannot see: the key policy of ${key} allows it by conditions on aws:SourceVpc`,
            "Look whether Redshift's requests meet them.",
        ]);
        encrypted(
            policy(iamCounts, { ...iamCounts, Effect: "Deny", Condition: { Null: { "aws:SourceVpc": "true" } } }),
        );
        assert.deepEqual(await stepOf("KMS"), [
            `cannot see: the key policy of ${key} may deny it, by conditions on aws:SourceVpc`,
            "Look whether Redshift's requests meet them.",
        ]);
    });

    it("is about a key of the bucket's Region, where that is another than the cluster's", async () => {
        const irish = key.replace("us-east-1", "eu-west-1");
        const Condition = { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } };
        world().healthy({ policies: { permissions: mayCopy } });
        world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId: irish } });
        world().aws.kms.addKey({ arn: irish, policy: policy({ ...iamCounts, Principal: { AWS: role }, Condition }) });
        assert.deepEqual(await stepOf("KMS"), [`ok: ${role} is allowed kms:Decrypt on ${irish}`]);
    });

    it("fails where the key is disabled", async () => {
        encrypted(policy(iamCounts), { state: "Disabled" });
        assert.deepEqual(await stepOf("KMS"), [
            `fails: the key ${key} is Disabled`,
            `Run aws kms enable-key --key-id ${key}`,
        ]);
    });

    it("fails where the key is to be deleted", async () => {
        encrypted(policy(iamCounts), { state: "PendingDeletion" });
        assert.deepEqual(await stepOf("KMS"), [
            `fails: the key ${key} is PendingDeletion`,
            `Run aws kms cancel-key-deletion --key-id ${key}, then aws kms enable-key --key-id ${key}`,
        ]);
    });

    it("fails where the key is gone", async () => {
        world().healthy();
        world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId: key } });
        assert.deepEqual(await stepOf("KMS"), [
            `fails: there is no key ${key}, by which it is encrypted`,
            "Encrypt the object by a key that is there.",
        ]);
    });

    it("cannot be told where the bucket names a key without its Region, which is the bucket's", async () => {
        const [, id = ""] = key.split("/");
        world().healthy();
        world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId: id } });
        world().aws.kms.addKey({ arn: key.replace("us-east-1", "eu-west-1"), policy: policy() });
        assert.deepEqual(await stepOf("KMS"), [
            `cannot see: encrypted by the key ${id}, which is not in us-east-1: it is in the bucket's Region`,
            `Run aws kms describe-key --key-id ${id} with --region of the bucket.`,
        ]);
        world().aws.kms.addKey({ arn: key, policy: policy(iamCounts) });
        const [says] = await stepOf("KMS");
        assert.equal(says, `fails: no policy of ${role} allows kms:Decrypt on ${key}`);
    });

    it("is about the object's own key where COPY reads one, not about the bucket's", async () => {
        encrypted(policy(iamCounts), { policies: [] });
        world().aws.s3.addBucket({
            name: bucket,
            encryption: { algorithm: "AES256" },
            objects: { "sales/1.csv": { algorithm: "aws:kms", keyId: key } },
        });
        const [says] = await stepOf("KMS", { s3: `s3://${bucket}/sales/1.csv` });
        assert.equal(says, `fails: no policy of ${role} allows kms:Decrypt on ${key}`);
    });

    it("is about the bucket's key where the object may not be looked at", async () => {
        encrypted(policy(iamCounts));
        world().aws.refuse("HeadObject", denied);
        const [says] = await stepOf("KMS", { s3: `s3://${bucket}/sales/1.csv` });
        assert.equal(says, `ok: ${role} is allowed kms:Decrypt on ${key}`);
    });

    it("cannot be seen without s3:GetEncryptionConfiguration", async () => {
        world().healthy();
        world().aws.refuse("GetBucketEncryption", denied);
        assert.deepEqual(await stepOf("KMS"), [
            `cannot see: these credentials have no s3:GetEncryptionConfiguration on arn:aws:s3:::${bucket}: AccessDenied: User: arn:aws:iam::123456789012:user/person is not authorized`,
            `Have them allowed s3:GetEncryptionConfiguration on arn:aws:s3:::${bucket}.`,
        ]);
    });

    it("cannot be seen without kms:DescribeKey", async () => {
        encrypted(policy(iamCounts));
        world().aws.refuse("DescribeKey", denied);
        const [says] = await stepOf("KMS");
        assert.match(
            says ?? "",
            new RegExp(`^cannot see: these credentials have no kms:DescribeKey on ${key}: AccessDenied`),
        );
    });

    it("is seen by half without kms:GetKeyPolicy", async () => {
        encrypted(policy(iamCounts));
        world().aws.refuse("GetKeyPolicy", denied);
        assert.deepEqual(await stepOf("KMS"), [
            `cannot see: the role's policies allow kms:Decrypt on ${key}; these credentials have no kms:GetKeyPolicy on ${key}: AccessDenied: User: arn:aws:iam::123456789012:user/person is not authorized`,
            `Have them allowed kms:GetKeyPolicy on ${key}.`,
        ]);
    });

    it("is seen by half for a key of another account, and says what its policy must have", async () => {
        const foreign = key.replace(account, otherAccount);
        world().healthy({ policies: { kms: [{ Effect: "Allow", Action: "kms:*", Resource: foreign }] } });
        world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId: foreign } });
        world().aws.kms.addKey({ arn: foreign, policy: policy() });
        world().aws.refuse("GetKeyPolicy", denied);
        assert.deepEqual(await stepOf("KMS"), [
            `cannot see: the role's policies allow kms:Decrypt on ${foreign}; ${foreign} is of another account, which alone sees its policy`,
            `Account ${otherAccount} can look: let the key policy have {"Effect":"Allow","Principal":{"AWS":"${role}"},"Action":["kms:Decrypt"],"Resource":"*"}`,
        ]);
    });

    it("cannot be seen for a key of another account that these credentials may not describe", async () => {
        const foreign = key.replace(account, otherAccount);
        world().healthy();
        world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId: foreign } });
        world().aws.refuse("DescribeKey", denied);
        assert.deepEqual(await stepOf("KMS"), [
            `cannot see: ${foreign} is of another account, which alone sees its policy`,
            `Account ${otherAccount} can look: let the key policy have {"Effect":"Allow","Principal":{"AWS":"${role}"},"Action":["kms:Decrypt"],"Resource":"*"}`,
        ]);
    });

    it("cannot be seen without an object, or a bucket", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("KMS", { s3: undefined }), [
            "cannot see: no object was named",
            "Give --s3 s3://BUCKET/KEY, as COPY or UNLOAD has it.",
        ]);
        assert.deepEqual(await stepOf("KMS", { s3: "s3://no-such-bucket/" }), [
            "cannot see: there is no bucket no-such-bucket",
        ]);
    });
});
