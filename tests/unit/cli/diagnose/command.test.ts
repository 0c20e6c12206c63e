import assert from "node:assert/strict";
import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { diagnoseCommand } from "../../../../cli/diagnose/command";
import { ApiError } from "../../../control-plane/api-error";
import { ask, bucket, denied, role, trusting, typed, useWorld } from "../../diagnose/world";

describe("pulumi-redshift-iam diagnose", () => {
    const world = useWorld();

    it("prints each step, and that nothing fails", async () => {
        world().healthy();
        assert.deepEqual(await ask(), {
            output: `\
ok          warehouse             cluster examplecluster in us-east-1 is available.
ok          association           cluster examplecluster in us-east-1 has the role, in-sync.
ok          default role          not used: the SQL names the role. IAM_ROLE default would be no role.
ok          role                  arn:aws:iam::123456789012:role/copy-unload is there.
ok          trust                 database user user1 of cluster examplecluster in us-east-1 may have the role.
ok          chain                 there is none: one role does it all.
ok          permissions boundary  arn:aws:iam::123456789012:role/copy-unload has none.
ok          permission            arn:aws:iam::123456789012:role/copy-unload is allowed s3:ListBucket on arn:aws:s3:::amzn-s3-demo-bucket and s3:GetObject on arn:aws:s3:::amzn-s3-demo-bucket/sales/*, as COPY needs it; UNLOAD would need s3:PutObject too, which it is not allowed.
ok          bucket policy         amzn-s3-demo-bucket has none.
ok          KMS                   not encrypted by KMS: no key is needed.
ok          VPC endpoint          not used: cluster examplecluster in us-east-1 has no enhanced VPC routing.
cannot see  SQL                   AWS does not know what is granted in the database.

First cause: none that AWS shows.
To see SQL: Run SELECT has_assumerole_privilege('user1', 'arn:aws:iam::123456789012:role/copy-unload', 'copy'), has_assumerole_privilege('user1', 'arn:aws:iam::123456789012:role/copy-unload', 'unload'); Where it is not granted: as a superuser, GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/copy-unload' TO "user1" FOR COPY, UNLOAD;`,
            exitCode: 0,
        });
    });

    it("prints an error's causes, each step, the first cause and what to change", async () => {
        world().healthy({ policies: {} }, []);
        const text = `Not authorized to get credentials of role ${role}`;
        assert.deepEqual(await ask({ role: undefined, s3: undefined, "sql-error": text }), {
            output: `\
Not authorized to get credentials of role arn:…
means: the role is associated, and STS refused it to Redshift. It comes from:
  1. the trust policy does not let this database user in, or not in this Region (trust)
  2. a role of the chain does not trust the one before it, or that one may not assume it (chain)
  3. the role is gone, though it is in the list still (role)
  4. the role is not in-sync yet (association)
Taken from the error's text: --role arn:aws:iam::123456789012:role/copy-unload.

ok          warehouse             cluster examplecluster in us-east-1 is available.
fails       association           cluster examplecluster in us-east-1 does not have the role; it has none.
ok          default role          not used: the SQL names the role. IAM_ROLE default would be no role.
ok          role                  arn:aws:iam::123456789012:role/copy-unload is there.
ok          trust                 database user user1 of cluster examplecluster in us-east-1 may have the role.
ok          chain                 there is none: one role does it all.
ok          permissions boundary  arn:aws:iam::123456789012:role/copy-unload has none.
cannot see  permission            no object was named.
cannot see  bucket policy         no object was named.
cannot see  KMS                   no object was named.
ok          VPC endpoint          not used: cluster examplecluster in us-east-1 has no enhanced VPC routing.
cannot see  SQL                   AWS does not know what is granted in the database.

First cause: cluster examplecluster in us-east-1 does not have the role; it has none.
Change: Give the RedshiftRole cluster: { clusterIdentifier: "examplecluster" }, or run aws redshift modify-cluster-iam-roles --cluster-identifier examplecluster --add-iam-roles arn:aws:iam::123456789012:role/copy-unload --region us-east-1`,
            exitCode: 2,
        });
    });

    it("prints what may not be seen, and which permissions would show it", async () => {
        world().healthy();
        for (const operation of ["GetRole", "SimulatePrincipalPolicy", "GetBucketPolicy", "GetBucketEncryption"]) {
            world().aws.refuse(operation, new ApiError("AccessDenied", "No.", 403));
        }
        const { output, exitCode } = await ask();
        assert.equal(
            output.slice(output.indexOf("First cause")),
            `\
First cause: none that AWS shows.
To see role: Have them allowed iam:GetRole on arn:aws:iam::123456789012:role/copy-unload.
To see trust: Have them allowed iam:GetRole on arn:aws:iam::123456789012:role/copy-unload.
To see permissions boundary: Have them allowed iam:GetRole on arn:aws:iam::123456789012:role/copy-unload.
To see permission: Have them allowed iam:SimulatePrincipalPolicy on arn:aws:iam::123456789012:role/copy-unload.
To see bucket policy: Have them allowed s3:GetBucketPolicy on arn:aws:s3:::amzn-s3-demo-bucket. If the bucket is of another account, let the policy of amzn-s3-demo-bucket have {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/copy-unload"},"Action":["s3:ListBucket","s3:GetObject"],"Resource":["arn:aws:s3:::amzn-s3-demo-bucket","arn:aws:s3:::amzn-s3-demo-bucket/sales/*"]}
To see KMS: Have them allowed s3:GetEncryptionConfiguration on arn:aws:s3:::amzn-s3-demo-bucket.
To see SQL: Run SELECT has_assumerole_privilege('user1', 'arn:aws:iam::123456789012:role/copy-unload', 'copy'), has_assumerole_privilege('user1', 'arn:aws:iam::123456789012:role/copy-unload', 'unload'); Where it is not granted: as a superuser, GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/copy-unload' TO "user1" FOR COPY, UNLOAD;`,
        );
        assert.equal(exitCode, 0);
    });

    it("prints how to see what an error's text leads to, and of nothing else", async () => {
        world().healthy();
        world().plane.failNext("DescribeClusters", { kind: "refuse", error: denied });
        const text = `The requested role ${role} is not associated to cluster`;
        const { output } = await ask({ "sql-error": text });
        assert.equal(
            output.slice(output.indexOf("First cause")),
            `\
First cause: none that AWS shows.
To see association: Have them allowed redshift:DescribeClusters on *.
To see default role: Have them allowed redshift:DescribeClusters on *.`,
        );
    });

    it("prints JSON", async () => {
        world().healthy({}, []);
        const text = `The requested role ${role} is not associated to cluster`;
        const { output, exitCode } = await ask({ s3: undefined, "sql-error": text, format: "json" });
        const { error, steps, firstCause, ...others } = JSON.parse(output) as Record<string, unknown>;
        assert.deepEqual(error, {
            known: {
                text: "UnauthorizedException … The requested role arn:… is not associated to cluster",
                means: "the cluster or namespace does not have the role; nobody has asked IAM yet",
                causes: [
                    { says: "the role is not in the list, or not in-sync yet", step: "association" },
                    { says: "IAM_ROLE default, and there is no default role", step: "default role" },
                ],
            },
            taken: {},
            contradicted: {},
        });
        assert.deepEqual((steps as object[])[0], {
            name: "warehouse",
            verdict: "ok",
            says: "cluster examplecluster in us-east-1 is available",
        });
        assert.deepEqual(firstCause, (steps as object[])[1]);
        assert.deepEqual(others, {});
        assert.equal(exitCode, 2);
    });

    describe("without credentials", () => {
        beforeEach(() => {
            Reflect.deleteProperty(process.env, "AWS_ACCESS_KEY_ID");
            Reflect.deleteProperty(process.env, "AWS_SECRET_ACCESS_KEY");
        });

        const planned = `\
With credentials (AWS_PROFILE, --profile, aws sso login) these calls would be made, none of which changes anything:

CALL                     PERMISSION                                                                     SHOWS
DescribeClusters         redshift:DescribeClusters on *                                                 the status of cluster examplecluster in us-east-1, its roles and its default role
GetRole                  iam:GetRole on arn:aws:iam::123456789012:role/copy-unload                      the trust policy of arn:aws:iam::123456789012:role/copy-unload and its permissions boundary
SimulatePrincipalPolicy  iam:SimulatePrincipalPolicy on arn:aws:iam::123456789012:role/copy-unload      whether arn:aws:iam::123456789012:role/copy-unload may read and write s3://amzn-s3-demo-bucket/1.csv, and use its key
GetBucketPolicy          s3:GetBucketPolicy on arn:aws:s3:::amzn-s3-demo-bucket                         whether the bucket's policy denies it
HeadObject               s3:GetObject on arn:aws:s3:::amzn-s3-demo-bucket/1.csv (may be missing)        whether it is one object, and by which key it is encrypted; without it, the bucket's default is looked at
GetBucketEncryption      s3:GetEncryptionConfiguration on arn:aws:s3:::amzn-s3-demo-bucket              by which key new objects are encrypted
DescribeKey              kms:DescribeKey on *                                                           whether that key is enabled
GetKeyPolicy             kms:GetKeyPolicy on *                                                          whether that key is for the role

The IAM policy for them:
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "redshift:DescribeClusters",
        "kms:DescribeKey",
        "kms:GetKeyPolicy"
      ],
      "Resource": "*"
    },
    {
      "Effect": "Allow",
      "Action": [
        "iam:GetRole",
        "iam:SimulatePrincipalPolicy"
      ],
      "Resource": "arn:aws:iam::123456789012:role/copy-unload"
    },
    {
      "Effect": "Allow",
      "Action": [
        "s3:GetBucketPolicy",
        "s3:GetEncryptionConfiguration"
      ],
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket"
    }
  ]
}`;

        /** The columns are as wide as they need be. */
        function squeezed(text: string): string {
            return text.replace(/(?<=\S) {2,}(?=\S)/g, "  ");
        }

        it("says what it would have asked, and asks nothing", async () => {
            const { output, exitCode } = await ask({ s3: `s3://${bucket}/1.csv` });
            const because = "Nothing can be seen: Could not load credentials from any providers.";
            assert.equal(squeezed(output), squeezed(`${because}\n${planned}`));
            assert.equal(exitCode, 3);
            assert.deepEqual(world().operations, []);
        });

        it("says so in JSON", async () => {
            const { output, exitCode } = await ask({ s3: undefined, format: "json" });
            assert.deepEqual(JSON.parse(output), {
                notAsked: "Could not load credentials from any providers",
                wouldAsk: [
                    {
                        operation: "DescribeClusters",
                        permission: "redshift:DescribeClusters",
                        resource: "*",
                        shows: "the status of cluster examplecluster in us-east-1, its roles and its default role",
                    },
                    {
                        operation: "GetRole",
                        permission: "iam:GetRole",
                        resource: role,
                        shows: `the trust policy of ${role} and its permissions boundary`,
                    },
                ],
                policy: {
                    Version: "2012-10-17",
                    Statement: [
                        { Effect: "Allow", Action: ["redshift:DescribeClusters"], Resource: "*" },
                        { Effect: "Allow", Action: ["iam:GetRole"], Resource: role },
                    ],
                },
            });
            assert.equal(exitCode, 3);
        });

        const text = `The requested role ${role} is not associated to cluster`;

        it("says all the same what the error means, and what of it was taken", async () => {
            const { output, exitCode } = await ask({ role: undefined, s3: undefined, "sql-error": text });
            assert.equal(
                output.slice(0, output.indexOf("\nWith credentials")),
                `\
UnauthorizedException … The requested role arn:… is not associated to cluster
means: the cluster or namespace does not have the role; nobody has asked IAM yet. It comes from:
  1. the role is not in the list, or not in-sync yet (association)
  2. IAM_ROLE default, and there is no default role (default role)
Taken from the error's text: --role ${role}.

Nothing can be seen: Could not load credentials from any providers.`,
            );
            assert.equal(exitCode, 3);
        });

        it("says so in JSON, too", async () => {
            const { output } = await ask({ role: undefined, s3: undefined, "sql-error": text, format: "json" });
            assert.deepEqual((JSON.parse(output) as { error: unknown }).error, {
                known: {
                    text: "UnauthorizedException … The requested role arn:… is not associated to cluster",
                    means: "the cluster or namespace does not have the role; nobody has asked IAM yet",
                    causes: [
                        { says: "the role is not in the list, or not in-sync yet", step: "association" },
                        { says: "IAM_ROLE default, and there is no default role", step: "default role" },
                    ],
                },
                taken: { role },
                contradicted: {},
            });
        });

        it("says so for a profile that is not there", async () => {
            const { output, exitCode } = await ask({ profile: "nobody", s3: undefined });
            assert.match(output, /^Nothing can be seen: Could not resolve credentials using profile: \[nobody\]/);
            assert.equal(exitCode, 3);
        });

        it("does not wait for a machine's credentials that never come", async () => {
            Reflect.deleteProperty(process.env, "AWS_EC2_METADATA_DISABLED");
            const silent = createServer(() => undefined);
            await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
            const { port } = silent.address() as AddressInfo;
            process.env["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = `http://127.0.0.1:${port}`;
            const begun = Date.now();
            const { exitCode } = await ask({ s3: undefined });
            assert.ok(Date.now() - begun < 5_000, `${Date.now() - begun} ms`);
            assert.equal(exitCode, 3);
            silent.closeAllConnections();
            silent.close();
        });
    });

    it("says what it would have asked where AWS does not take the credentials", async () => {
        world().healthy();
        const error = new ApiError("ExpiredToken", "The security token included in the request is expired.", 403);
        world().plane.failNext("DescribeClusters", { kind: "refuse", error });
        const { output, exitCode } = await ask();
        assert.match(
            output,
            /^Nothing can be seen: ExpiredToken: The security token included in the request is expired\.\nWith credentials/,
        );
        assert.equal(exitCode, 3);
    });

    it("uses the profile's credentials and Region", async () => {
        world().healthy();
        world().plane.addCluster({ clusterIdentifier: "elsewhere", region: "eu-west-1", roles: [role] });
        Reflect.deleteProperty(process.env, "AWS_REGION");
        world().profiles(
            "[profile audit]\nregion = eu-west-1",
            "[audit]\naws_access_key_id = AUDITOR\naws_secret_access_key = secret",
        );
        const { output } = await ask({ cluster: "elsewhere", profile: "audit" });
        assert.match(output, /^ok {10}warehouse {13}cluster elsewhere in eu-west-1 is available\.$/m);
        assert.equal(world().plane.calls[0]?.accessKeyId, "AUDITOR");
    });

    it("finds its endpoints by AWS_ENDPOINT_URL, too", async () => {
        world().healthy();
        const { AWS_ENDPOINT_URL_IAM: aws } = process.env;
        for (const service of ["IAM", "S3", "KMS"]) {
            Reflect.deleteProperty(process.env, `AWS_ENDPOINT_URL_${service}`);
        }
        process.env["AWS_ENDPOINT_URL"] = aws;
        const { exitCode } = await ask();
        assert.equal(exitCode, 0);
        assert.ok(world().aws.operations.includes("GetBucketPolicy"));
    });

    it("refuses what is wrong with the options, with what to type", async () => {
        await assert.rejects(typed("--role", "copy-unload", "--cluster", "examplecluster"), {
            message: `diagnose has 1 problem:
  --role must be a role's ARN, got "copy-unload", a name. Give the ARN, such as "arn:aws:iam::123456789012:role/copy-unload".`,
        });
        await assert.rejects(typed("--format", "yaml"), {
            message: '--format must be text or json, got "yaml". Leave it out for text.',
        });
        await assert.rejects(
            typed("--clutser", "c1"),
            /^Error: Unknown option '--clutser'.* pulumi-redshift-iam diagnose --help has the options\.$/,
        );
        await assert.rejects(
            typed("c1"),
            /^Error: Unexpected argument 'c1'.* pulumi-redshift-iam diagnose --help has the options\.$/,
        );
    });

    it("says what an error means also where there is too little to ask AWS", async () => {
        await assert.rejects(
            typed("--region", "us-east-1", "--sql-error", "The requested role x is not associated to cluster"),
            {
                message: `\
UnauthorizedException … The requested role arn:… is not associated to cluster
means: the cluster or namespace does not have the role; nobody has asked IAM yet. It comes from:
  1. the role is not in the list, or not in-sync yet (association)
  2. IAM_ROLE default, and there is no default role (default role)

diagnose has 2 problems:
  --role must be what stands after IAM_ROLE, got nothing. Give a role's ARN, a chain's by commas, or default.
  --cluster must be the identifier of the cluster that runs the SQL, got nothing. Give --cluster IDENTIFIER, or --workgroup NAME for Redshift Serverless.`,
            },
        );
    });

    it("says what an error's text has otherwise than it was typed", async () => {
        world().healthy();
        const text = `User arn:aws:redshift:eu-west-1:123456789012:dbuser:othercluster/bob is not authorized to assume IAM Role ${role}`;
        const { output } = await ask({ "sql-error": text });
        assert.match(
            output,
            /\nNot what was typed, in the error's text: --region eu-west-1, --cluster othercluster, --user bob\.\n\nok {10}warehouse/,
        );
    });

    it("says in its usage what every option is", () => {
        for (const option of [
            "role",
            "cluster",
            "workgroup",
            "user",
            "s3",
            "sql-error",
            "region",
            "profile",
            "format",
        ]) {
            assert.match(diagnoseCommand.usage, new RegExp(`^  --${option} `, "m"));
        }
    });

    it("goes on where one thing may not be seen", async () => {
        world().healthy({ trustPolicy: trusting("user2") });
        world().plane.failNext("DescribeClusters", { kind: "refuse", error: denied });
        const { output, exitCode } = await ask();
        assert.match(output, /^cannot see {2}warehouse/m);
        assert.match(output, /^fails {7}trust/m);
        assert.equal(exitCode, 2);
    });
});
