import assert from "node:assert/strict";
import { PolicyStatement } from "../../../aws-endpoints/policies";
import { account, ask, bucket, denied, mayCopy, otherAccount, policy, role, stepOf, useWorld } from "../world";

const objects = `arn:aws:s3:::${bucket}/sales/*`;
const bucketArn = `arn:aws:s3:::${bucket}`;
const unload = { "sql-error": "S3ServiceException:Access Denied for UNLOAD" };

describe("diagnose, the step permission", () => {
    const world = useWorld();

    it("is ok where COPY may read, and says that UNLOAD may not write", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("permission"), [
            `ok: ${role} is allowed s3:ListBucket on ${bucketArn} and s3:GetObject on ${objects}, as COPY needs it; UNLOAD would need s3:PutObject too, which it is not allowed`,
        ]);
    });

    it("is ok where both may", async () => {
        const all = [{ Effect: "Allow", Action: "s3:*", Resource: [bucketArn, `${bucketArn}/*`] } as const];
        world().healthy({ policies: { all: all.map((one) => ({ ...one, Resource: [...one.Resource] })) } });
        assert.deepEqual(await stepOf("permission"), [
            `ok: ${role} is allowed s3:ListBucket on ${bucketArn} and s3:GetObject on ${objects}, and s3:PutObject, as UNLOAD needs it`,
        ]);
    });

    it("fails where no policy allows it, and gives the argument and the policy", async () => {
        world().healthy({ policies: {} });
        assert.deepEqual(await stepOf("permission"), [
            `fails: no policy of ${role} allows s3:ListBucket on ${bucketArn} and s3:GetObject on ${objects}`,
            `Give the RedshiftRole permissions: { copyFromS3: [{ bucket: "${bucket}", prefix: "sales/" }] }, or the role this policy: {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"${bucketArn}"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"${objects}"}]}`,
        ]);
    });

    it("fails where the bucket's objects are allowed, and listing the bucket is not", async () => {
        world().healthy({ policies: { permissions: mayCopy.slice(1) } });
        const [says] = await stepOf("permission");
        assert.equal(says, `fails: no policy of ${role} allows s3:ListBucket on ${bucketArn}`);
    });

    it("fails for UNLOAD where s3:PutObject is missing", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("permission", unload), [
            `fails: no policy of ${role} allows s3:PutObject on ${objects}`,
            `Give the RedshiftRole permissions: { unloadToS3: [{ bucket: "${bucket}", prefix: "sales/" }] }, or the role this policy: {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"${bucketArn}"},{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"${objects}"}]}`,
        ]);
    });

    it("fails where a policy denies it, and says which line of which one", async () => {
        world().healthy({
            policies: {
                permissions: mayCopy,
                "deny-sales": [{ Effect: "Deny", Action: "s3:Get*", Resource: objects }],
            },
        });
        assert.deepEqual(await stepOf("permission"), [
            `fails: ${role} is denied s3:GetObject on ${objects}`,
            "Change the Deny in deny-sales, line 3.",
        ]);
    });

    it("fails where the organization does not allow it", async () => {
        world().healthy();
        world().aws.iam.organizationDenies = ["s3:GetObject"];
        assert.deepEqual(await stepOf("permission"), [
            `fails: the organization's policies do not let ${role} do s3:GetObject on ${objects}`,
            "Ask whoever manages the organization's service control policies to allow it to this account.",
        ]);
    });

    it("says on which keys it depends that IAM was not told", async () => {
        const Condition = { StringEquals: { "aws:SourceVpce": "vpce-1" } };
        world().healthy({ policies: { permissions: mayCopy.map((one) => ({ ...one, Condition })) } });
        const [says] = await stepOf("permission");
        assert.equal(
            says,
            `fails: no policy of ${role} allows s3:ListBucket on ${bucketArn} and s3:GetObject on ${objects}, as far as IAM can tell without aws:SourceVpce, on which its conditions depend`,
        );
    });

    it("tells IAM of the prefix that COPY lists, and that it comes over TLS", async () => {
        const Condition = { StringLike: { "s3:prefix": "sales/*" }, Bool: { "aws:SecureTransport": "true" } };
        world().healthy({
            policies: { permissions: mayCopy.map((one, index) => (index === 0 ? { ...one, Condition } : one)) },
        });
        const [says] = await stepOf("permission");
        assert.match(says ?? "", /^ok: /);
    });

    describe("of a key without a slash at its end", () => {
        const key = { s3: `s3://${bucket}/sales` };
        const may = (...objectArns: string[]): PolicyStatement[] => [
            { Effect: "Allow", Action: "s3:ListBucket", Resource: bucketArn },
            { Effect: "Allow", Action: "s3:GetObject", Resource: objectArns },
        ];

        function withObject(name: string): void {
            world().aws.s3.addBucket({ name: bucket, objects: { [name]: { algorithm: "AES256" } } });
        }

        it("is about the one object that is there", async () => {
            world().healthy({ policies: { one: may(`${bucketArn}/sales`) } });
            withObject("sales");
            const [says] = await stepOf("permission", key);
            assert.match(says ?? "", new RegExp(`^ok: .* s3:GetObject on ${bucketArn}/sales, as COPY needs it`));
        });

        it("fails for that object, and allows no more than that one", async () => {
            world().healthy();
            withObject("sales");
            assert.deepEqual(await stepOf("permission", key), [
                `fails: no policy of ${role} allows s3:GetObject on ${bucketArn}/sales`,
                `Give the role this policy: {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"${bucketArn}"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"${bucketArn}/sales"}]}`,
            ]);
        });

        it("is ok where there is no such object, and all that begins so is allowed", async () => {
            world().healthy({ policies: { all: may(`${bucketArn}/sales*`) } });
            const [says] = await stepOf("permission", key);
            assert.match(says ?? "", /^ok: .* s3:GetObject on arn:aws:s3:::amzn-s3-demo-bucket\/sales\*, as COPY/);
        });

        it("cannot be told where the folder of that name alone is allowed", async () => {
            const step = [
                `cannot see: ${role} is allowed s3:GetObject in s3://${bucket}/sales/, and not of all that begins s3://${bucket}/sales`,
                `Give --s3 s3://${bucket}/sales/ if all lies in that folder, else the key of one object.`,
            ];
            world().healthy();
            assert.deepEqual(await stepOf("permission", key), step);
            world().aws.refuse("HeadObject", denied);
            assert.deepEqual(await stepOf("permission", key), step);
        });

        it("fails where nothing of it is allowed", async () => {
            world().healthy({ policies: { one: may(`${bucketArn}/sales-hr/*`) } });
            assert.deepEqual(await stepOf("permission", key), [
                `fails: no policy of ${role} allows s3:GetObject on ${bucketArn}/sales*. If that is a folder, give --s3 s3://${bucket}/sales/`,
                `Give the RedshiftRole permissions: { copyFromS3: [{ bucket: "${bucket}", prefix: "sales" }] }, or the role this policy: {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"${bucketArn}"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"${bucketArn}/sales*"}]}`,
            ]);
        });

        it("fails for one object where nothing tells whether it is there, and allows no more than that one", async () => {
            world().healthy({ policies: {} });
            world().aws.refuse("HeadObject", denied);
            const [, fix] = await stepOf("permission", { s3: `s3://${bucket}/sales/1.csv` });
            assert.equal(
                fix,
                `Give the role this policy: {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"${bucketArn}"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"${bucketArn}/sales/1.csv"}]}`,
            );
        });

        it("is what UNLOAD's objects begin with, and asks for no object", async () => {
            world().healthy({ policies: { one: may(`${bucketArn}/sales`) } });
            withObject("sales");
            const [says] = await stepOf("permission", { ...key, ...unload });
            assert.equal(
                says,
                `fails: no policy of ${role} allows s3:GetObject on ${bucketArn}/sales* and s3:PutObject on ${bucketArn}/sales*`,
            );
            assert.ok(!world().aws.operations.includes("HeadObject"));
        });

        it("cannot be told where the boundary lets the folder of that name alone through", async () => {
            const arn = "arn:aws:iam::123456789012:policy/boundary";
            world().healthy({ boundary: { arn, statements: may(`${bucketArn}/sales/*`) } });
            assert.deepEqual(await stepOf("permissions boundary", key), [
                `cannot see: ${arn} lets s3:GetObject through in s3://${bucket}/sales/, and not of all that begins s3://${bucket}/sales`,
                `Give --s3 s3://${bucket}/sales/ if all lies in that folder, else the key of one object.`,
            ]);
        });
    });

    it("asks for the whole bucket where there is no key", async () => {
        world().healthy({ policies: {} });
        const [, fix] = await stepOf("permission", { s3: `s3://${bucket}` });
        assert.match(
            fix ?? "",
            new RegExp(`^Give the RedshiftRole permissions: { copyFromS3: \\[{ bucket: "${bucket}" }\\] }`),
        );
    });

    it("is ok where the bucket's own policy allows it, in one account", async () => {
        world().healthy({ policies: {} });
        const allow = { Effect: "Allow", Principal: { AWS: role }, Action: "s3:*", Resource: [bucketArn, objects] };
        const byEndpoint = { ...allow, Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } } };
        world().aws.s3.addBucket({ name: bucket, policy: policy(byEndpoint, allow) });
        const [says] = await stepOf("permission");
        assert.equal(
            says,
            `ok: ${role} is allowed s3:ListBucket on ${bucketArn} and s3:GetObject on ${objects}, and s3:PutObject, as UNLOAD needs it`,
        );
    });

    it("is not helped by the bucket's policy where the boundary stops it", async () => {
        const boundary = { arn: "arn:aws:iam::123456789012:policy/boundary", statements: [] };
        world().healthy({ policies: {}, boundary });
        const allow = { Effect: "Allow", Principal: { AWS: role }, Action: "s3:*", Resource: [bucketArn, objects] };
        world().aws.s3.addBucket({ name: bucket, policy: policy(allow) });
        const [says] = await stepOf("permission");
        assert.match(says ?? "", /^cannot see: behind the permissions boundary /);
    });

    it("fails where the bucket's own policy allows the account alone", async () => {
        world().healthy({ policies: {} });
        const Principal = { AWS: "arn:aws:iam::123456789012:root" };
        const allow = { Effect: "Allow", Principal, Action: "s3:*", Resource: [bucketArn, objects] };
        world().aws.s3.addBucket({ name: bucket, policy: policy(allow) });
        const [says] = await stepOf("permission");
        assert.match(says ?? "", /^fails: /);
    });

    it("cannot be seen without an object", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("permission", { s3: undefined }), [
            "cannot see: no object was named",
            "Give --s3 s3://BUCKET/KEY, as COPY or UNLOAD has it.",
        ]);
    });

    it("cannot be seen without iam:SimulatePrincipalPolicy", async () => {
        world().healthy();
        world().aws.refuse("SimulatePrincipalPolicy", denied);
        assert.deepEqual(await stepOf("permission"), [
            `cannot see: these credentials have no iam:SimulatePrincipalPolicy on ${role}: AccessDenied: User: arn:aws:iam::123456789012:user/person is not authorized`,
            `Have them allowed iam:SimulatePrincipalPolicy on ${role}.`,
        ]);
    });

    it("cannot be seen for a role of another account, of which nobody is asked, and says what it needs", async () => {
        const foreign = `arn:aws:iam::${otherAccount}:role/reader`;
        world().healthy();
        assert.deepEqual(await stepOf("permission", { role: `${role},${foreign}` }), [
            `cannot see: ${foreign} is of account ${otherAccount}, and these credentials are of ${account}`,
            `Account ${otherAccount} can look: ${foreign} needs this policy: {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"${bucketArn}"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"${objects}"}]}`,
        ]);
    });

    it("cannot be seen where there is no such role", async () => {
        world().plane.addCluster({ clusterIdentifier: "examplecluster" });
        assert.deepEqual(await stepOf("permission"), [`cannot see: there is no role ${role}`]);
    });
});

describe("diagnose, the step permissions boundary", () => {
    const world = useWorld();
    const arn = "arn:aws:iam::123456789012:policy/boundary";

    it("is ok where there is none", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("permissions boundary"), [`ok: ${role} has none`]);
    });

    it("is ok where it lets everything through", async () => {
        world().healthy({ boundary: { arn, statements: [{ Effect: "Allow", Action: "*", Resource: "*" }] } });
        assert.deepEqual(await stepOf("permissions boundary"), [
            `ok: ${arn} lets s3:ListBucket, s3:GetObject, s3:PutObject through`,
        ]);
    });

    it("is ok for COPY where it stops s3:PutObject alone, and fails for UNLOAD", async () => {
        const reads = ["s3:ListBucket", "s3:GetObject"];
        world().healthy({ boundary: { arn, statements: [{ Effect: "Allow", Action: reads, Resource: "*" }] } });
        assert.deepEqual(await stepOf("permissions boundary"), [
            `ok: ${arn} lets s3:ListBucket, s3:GetObject through, and not s3:PutObject, which UNLOAD would need`,
        ]);
        assert.deepEqual(await stepOf("permissions boundary", unload), [
            `fails: ${arn} does not let s3:PutObject through, whatever the role's own policies allow`,
            `Let ${arn} allow s3:PutObject on ${objects}.`,
        ]);
    });

    it("fails where it does not let COPY through, and is the first cause", async () => {
        world().healthy({ boundary: { arn, statements: [{ Effect: "Allow", Action: "sts:*", Resource: "*" }] } });
        assert.deepEqual(await stepOf("permissions boundary"), [
            `fails: ${arn} does not let s3:ListBucket, s3:GetObject through, whatever the role's own policies allow`,
            `Let ${arn} allow s3:ListBucket on ${bucketArn} and s3:GetObject on ${objects}.`,
        ]);
        assert.deepEqual(await stepOf("permission"), [
            `cannot see: behind the permissions boundary IAM does not tell what the policies of ${role} allow`,
        ]);
        const { output } = await ask();
        assert.match(output, new RegExp(`\\nFirst cause: ${arn} does not let`));
    });

    it("cannot be seen as to an object that was not named", async () => {
        world().healthy({ boundary: { arn, statements: [] } });
        assert.deepEqual(await stepOf("permissions boundary", { s3: undefined }), [
            `cannot see: ${role} has ${arn}`,
            "Give --s3 s3://BUCKET/KEY: what it lets through is told of one object.",
        ]);
    });

    it("cannot be seen without iam:GetRole, or iam:SimulatePrincipalPolicy", async () => {
        world().healthy({ boundary: { arn, statements: [] } });
        world().aws.refuse("SimulatePrincipalPolicy", denied);
        assert.match(
            (await stepOf("permissions boundary"))[0] ?? "",
            /^cannot see: .* no iam:SimulatePrincipalPolicy on /,
        );
        world().aws.refuse("GetRole", denied);
        assert.match((await stepOf("permissions boundary"))[0] ?? "", /^cannot see: .* no iam:GetRole on /);
    });
});
