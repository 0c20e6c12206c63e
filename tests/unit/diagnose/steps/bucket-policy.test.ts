import assert from "node:assert/strict";
import { ApiError } from "../../../control-plane/api-error";
import { account, bucket, denied, otherAccount, policy, role, stepOf, trustingRole, useWorld } from "../world";

describe("diagnose, the step bucket policy", () => {
    const world = useWorld();
    const bucketArn = `arn:aws:s3:::${bucket}`;
    const everything = { Principal: "*", Action: "s3:*", Resource: [bucketArn, `${bucketArn}/*`] };

    function withPolicy(...statements: object[]): void {
        world().healthy();
        world().aws.s3.addBucket({ name: bucket, policy: policy(...statements) });
    }

    it("is ok where there is none", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("bucket policy"), [`ok: ${bucket} has none`]);
    });

    it("is ok where it denies what does not come over TLS, as most do", async () => {
        withPolicy({ ...everything, Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } });
        assert.deepEqual(await stepOf("bucket policy"), [`ok: nothing in the policy of ${bucket} denies it`]);
    });

    it("is ok where it denies others than the role", async () => {
        withPolicy({ ...everything, Effect: "Deny", Condition: { StringNotEquals: { "aws:PrincipalArn": role } } });
        assert.deepEqual(await stepOf("bucket policy"), [`ok: nothing in the policy of ${bucket} denies it`]);
    });

    it("fails where it denies everybody but another role", async () => {
        const other = `arn:aws:iam::${account}:role/other`;
        withPolicy({
            ...everything,
            Sid: "OnlyOther",
            Effect: "Deny",
            Condition: { StringNotEquals: { "aws:PrincipalArn": other } },
        });
        assert.deepEqual(await stepOf("bucket policy"), [
            `fails: the statement "OnlyOther" of the policy of ${bucket} denies it to ${role}`,
            `Take ${role} out of it, or the object out of its resources.`,
        ]);
    });

    it("fails where it denies the role itself, in a statement without a name", async () => {
        withPolicy({ Effect: "Deny", Principal: { AWS: role }, Action: "s3:GetObject", Resource: `${bucketArn}/*` });
        const [says] = await stepOf("bucket policy");
        assert.equal(says, `fails: statement 1 of the policy of ${bucket} denies it to ${role}`);
    });

    it("cannot be told where a Deny depends on what is not known of Redshift's requests", async () => {
        withPolicy({
            ...everything,
            Sid: "OnlyEndpoint",
            Effect: "Deny",
            Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } },
        });
        assert.deepEqual(await stepOf("bucket policy"), [
            `cannot see: the statement "OnlyEndpoint" of the policy of ${bucket} may decide it, by conditions on aws:SourceVpce`,
            "Look whether Redshift's requests meet them.",
        ]);
    });

    it("heeds what it denies to UNLOAD where it is UNLOAD that was refused", async () => {
        withPolicy({
            Effect: "Deny",
            Principal: "*",
            Action: "s3:PutObject",
            Resource: `${bucketArn}/*`,
            Condition: { Null: { "s3:x-amz-server-side-encryption": "true" } },
        });
        assert.deepEqual(await stepOf("bucket policy"), [`ok: nothing in the policy of ${bucket} denies it`]);
        const unload = {
            "sql-error": `User: arn:aws:sts::${account}:assumed-role/copy-unload/s is not authorized to perform: s3:PutObject on resource`,
        };
        assert.deepEqual(await stepOf("bucket policy", unload), [
            `cannot see: statement 1 of the policy of ${bucket} may decide it, by conditions on s3:x-amz-server-side-encryption`,
            "Look whether Redshift's requests meet them.",
        ]);
    });

    it("fails where there is no such bucket", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("bucket policy", { s3: "s3://no-such-bucket/" }), [
            "fails: there is no bucket no-such-bucket",
            "Correct the name in the SQL, or make the bucket.",
        ]);
    });

    it("cannot be seen where the bucket is of another account", async () => {
        world().healthy();
        world().aws.s3.addBucket({ name: bucket, foreign: true });
        assert.deepEqual(await stepOf("bucket policy"), [
            "cannot see: the bucket is of another account, whose credentials alone see its policy",
            `Its owner can look: let the policy of ${bucket} have {"Effect":"Allow","Principal":{"AWS":"${role}"},"Action":["s3:ListBucket","s3:GetObject"],"Resource":["${bucketArn}","${bucketArn}/sales/*"]}`,
        ]);
    });

    it("cannot be seen without s3:GetBucketPolicy", async () => {
        world().healthy();
        world().aws.refuse("GetBucketPolicy", denied);
        assert.deepEqual(await stepOf("bucket policy"), [
            `cannot see: these credentials have no s3:GetBucketPolicy on ${bucketArn}: AccessDenied: User: arn:aws:iam::123456789012:user/person is not authorized`,
            `Have them allowed s3:GetBucketPolicy on ${bucketArn}. If the bucket is of another account, let the policy of ${bucket} have {"Effect":"Allow","Principal":{"AWS":"${role}"},"Action":["s3:ListBucket","s3:GetObject"],"Resource":["${bucketArn}","${bucketArn}/sales/*"]}`,
        ]);
    });

    it("cannot be seen by whatever name S3 forbids it, and by what is no matter of permissions", async () => {
        world().healthy();
        world().aws.refuse("GetBucketPolicy", new ApiError("AllAccessDisabled", "All access is disabled.", 403));
        assert.deepEqual(await stepOf("bucket policy"), [
            `cannot see: these credentials have no s3:GetBucketPolicy on ${bucketArn}: AllAccessDisabled: All access is disabled`,
            `Have them allowed s3:GetBucketPolicy on ${bucketArn}. If the bucket is of another account, let the policy of ${bucket} have {"Effect":"Allow","Principal":{"AWS":"${role}"},"Action":["s3:ListBucket","s3:GetObject"],"Resource":["${bucketArn}","${bucketArn}/sales/*"]}`,
        ]);
        world().aws.refuse("GetBucketPolicy", new ApiError("InvalidRequest", "The request is not valid.", 400));
        assert.deepEqual(await stepOf("bucket policy"), [
            "cannot see: GetBucketPolicy was not answered: InvalidRequest: The request is not valid",
        ]);
    });

    it("is ok where it allows the role by conditions, since in one account it need not allow it", async () => {
        const Condition = { StringEquals: { "aws:SourceVpce": "vpce-1" } };
        withPolicy({ ...everything, Principal: { AWS: role }, Effect: "Allow", Condition });
        assert.deepEqual(await stepOf("bucket policy"), [`ok: nothing in the policy of ${bucket} denies it`]);
    });

    it("cannot be told where it denies a part of what is meant alone", async () => {
        withPolicy({
            Sid: "No2026",
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: `${bucketArn}/sales/2026/*`,
        });
        assert.deepEqual(await stepOf("bucket policy"), [
            `cannot see: the statement "No2026" of the policy of ${bucket} denies a part of it alone`,
            "Give as --s3 the part that is meant.",
        ]);
        const [says] = await stepOf("bucket policy", { s3: `s3://${bucket}/sales/2026/` });
        assert.equal(says, `fails: the statement "No2026" of the policy of ${bucket} denies it to ${role}`);
        const [others] = await stepOf("bucket policy", { s3: `s3://${bucket}/sales/2027/` });
        assert.equal(others, `ok: nothing in the policy of ${bucket} denies it`);
    });

    describe("with the credentials of another account, whose bucket it is", () => {
        const notAllowed = [
            `fails: ${bucket} is of another account than ${role}, and its policy does not allow it`,
            `Let the policy of ${bucket} have {"Effect":"Allow","Principal":{"AWS":"${role}"},"Action":["s3:ListBucket","s3:GetObject"],"Resource":["${bucketArn}","${bucketArn}/sales/*"]}`,
        ];

        it("cannot be told, though there is none: neither the cluster nor the role is seen", async () => {
            world().aws.iam.accountId = otherAccount;
            world().aws.s3.addBucket({ name: bucket });
            assert.deepEqual(await stepOf("bucket policy"), [
                `cannot see: the policy of ${bucket} does not allow it, as it must where the bucket is of another account than ${role}`,
                notAllowed[1],
            ]);
        });

        it("fails where a role of the same name tells whose credentials these are", async () => {
            world().aws.iam.accountId = otherAccount;
            world().aws.iam.addRole({ arn: role.replace(account, otherAccount), trustPolicy: policy() });
            world().aws.s3.addBucket({ name: bucket });
            assert.deepEqual(await stepOf("bucket policy"), notAllowed);
        });

        it("does not let the bucket's policy alone do for the role", async () => {
            world().aws.iam.accountId = otherAccount;
            const Principal = { AWS: role };
            world().aws.s3.addBucket({ name: bucket, policy: policy({ ...everything, Principal, Effect: "Allow" }) });
            const [says] = await stepOf("permission");
            assert.match(says ?? "", /^cannot see: /);
            assert.deepEqual(await stepOf("bucket policy"), [`ok: nothing in the policy of ${bucket} denies it`]);
        });
    });

    it("is one account's where IAM simulates the role, whatever else is not seen", async () => {
        world().healthy();
        world().plane.failNext("DescribeClusters", { kind: "refuse", error: denied });
        world().aws.refuse("GetRole", denied);
        assert.deepEqual(await stepOf("bucket policy"), [`ok: ${bucket} has none`]);
    });

    it("cannot be seen without an object", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("bucket policy", { s3: undefined }), [
            "cannot see: no object was named",
            "Give --s3 s3://BUCKET/KEY, as COPY or UNLOAD has it.",
        ]);
    });

    describe("with the role of another account, whose bucket it is not", () => {
        const foreign = `arn:aws:iam::${otherAccount}:role/reader`;
        const chain = { role: `${role},${foreign}` };
        const fix = `Let the policy of ${bucket} have {"Effect":"Allow","Principal":{"AWS":"${foreign}"},"Action":["s3:ListBucket","s3:GetObject"],"Resource":["${bucketArn}","${bucketArn}/sales/*"]}`;

        it("fails where there is no policy", async () => {
            world().healthy();
            assert.deepEqual(await stepOf("bucket policy", chain), [
                `fails: ${bucket} is of another account than ${foreign}, and its policy does not allow it`,
                fix,
            ]);
        });

        it("fails where it allows the objects, and listing the bucket not", async () => {
            withPolicy({ Effect: "Allow", Principal: { AWS: foreign }, Action: "s3:*", Resource: `${bucketArn}/*` });
            world().aws.iam.addRole({ arn: foreign, trustPolicy: trustingRole(role) });
            assert.deepEqual(await stepOf("bucket policy", chain), [
                `fails: ${bucket} is of another account than ${foreign}, and its policy does not allow it`,
                fix,
            ]);
        });

        it("cannot be told where it allows it by conditions that are not known", async () => {
            const Principal = { AWS: foreign };
            const Condition = { StringEquals: { "aws:SourceVpce": "vpce-1" } };
            withPolicy({ ...everything, Sid: "Endpoint", Principal, Effect: "Allow", Condition });
            assert.deepEqual(await stepOf("bucket policy", chain), [
                `cannot see: the statement "Endpoint" of the policy of ${bucket} may decide it, by conditions on aws:SourceVpce`,
                "Look whether Redshift's requests meet them.",
            ]);
            withPolicy(
                { ...everything, Principal, Effect: "Allow", Condition },
                { ...everything, Principal, Effect: "Allow" },
            );
            assert.deepEqual(await stepOf("bucket policy", chain), [
                `ok: nothing in the policy of ${bucket} denies it`,
            ]);
        });

        it("cannot be told where it allows a part of it alone", async () => {
            const Principal = { AWS: foreign };
            const some = [bucketArn, `${bucketArn}/sales/2026/*`];
            withPolicy({ ...everything, Sid: "Year", Principal, Effect: "Allow", Resource: some });
            assert.deepEqual(await stepOf("bucket policy", chain), [
                `cannot see: the statement "Year" of the policy of ${bucket} allows a part of it alone`,
                "Give as --s3 the part that is meant.",
            ]);
        });

        it("is ok where it allows the role's account all of it", async () => {
            withPolicy({ ...everything, Principal: { AWS: `arn:aws:iam::${otherAccount}:root` }, Effect: "Allow" });
            assert.deepEqual(await stepOf("bucket policy", chain), [
                `ok: nothing in the policy of ${bucket} denies it`,
            ]);
        });
    });
});
