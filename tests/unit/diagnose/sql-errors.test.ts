import assert from "node:assert/strict";
import fc from "fast-check";
import { sqlErrorIn, sqlErrors } from "../../../diagnose/sql-errors";
import { errorParts } from "../../../diagnose/sql-errors/parts";
import { account, ask, bucket, mayCopy, policy, role, trustingRole, useWorld, workgroupId } from "./world";

const userArn = `arn:aws:redshift:us-east-1:${account}:dbuser:examplecluster/user1`;
const reader = `arn:aws:iam::${account}:role/reader`;

/** Each text as it was seen, or as AWS's guide prints it. */
const seen = {
    assume: `pq: User ${userArn} is not authorized to assume IAM Role ${role}`,
    associated: `ERROR: UnauthorizedException: The requested role ${role} is not associated to cluster Detail: code: 30000`,
    credentials: `ERROR: Not authorized to get credentials of role ${role} Detail: error: code: 30000`,
    s3: "[Amazon](500310) Invalid operation: S3ServiceException:Access Denied,Status 403,Error AccessDenied,Rid D14F284FE3B45734,CanRetry 1",
    perform: `S3ServiceException:User: arn:aws:sts::${account}:assumed-role/copy-unload/RedshiftIamRoleSession is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::${bucket}/x"`,
    assumeRole: `ERROR: User awsuser does not have ASSUMEROLE permission on IAM role "${role}" for COPY`,
    delegate: `InvalidParameterValue: The IAM role ${role} is not valid. The IAM role must delegate access to an Amazon Redshift account.`,
    serviceLinked: `InvalidParameterValue: The IAM Role ARN arn:aws:iam::${account}:role/aws-service-role/redshift.amazonaws.com/AWSServiceRoleForRedshift can't be used since it's a AWS service-linked IAM role.`,
    modified: "InvalidClusterState: The Cluster is being modified by a concurrent operation",
};

describe("The errors of SQL", () => {
    const world = useWorld();

    /** The name of the step that is told as the first cause. */
    async function firstCause(text: string, others: Record<string, string | undefined> = {}): Promise<string> {
        const { output } = await ask({ "sql-error": text, ...others, format: "json" });
        const { firstCause: cause } = JSON.parse(output) as { firstCause?: { name: string; says: string } };
        return cause === undefined ? "none" : cause.name;
    }

    it("are each known by one text, and the texts know no other", () => {
        const found = Object.values(seen).map((text) => sqlErrorIn(text));
        assert.deepEqual(found, [...sqlErrors]);
        for (const text of Object.values(seen)) {
            assert.equal(sqlErrors.filter(({ pattern }) => pattern.test(text)).length, 1, text);
        }
    });

    it("are known by the text that is listed for them", () => {
        for (const error of sqlErrors) {
            assert.equal(sqlErrorIn(error.text), error);
        }
    });

    describe('"is not authorized to assume IAM Role"', () => {
        it("leads to the association, where that is missing", async () => {
            world().healthy({}, []);
            assert.equal(await firstCause(seen.assume), "association");
        });

        it("leads to the default role, where there is none", async () => {
            world().healthy();
            assert.equal(await firstCause(seen.assume, { role: "default" }), "default role");
        });

        it("leads to the role, where it is gone", async () => {
            world().plane.addCluster({ clusterIdentifier: "examplecluster", roles: [role] });
            assert.equal(await firstCause(seen.assume), "role");
        });

        it("leads to the trust policy, where that names others", async () => {
            world().healthy({ trustPolicy: trustingRole(reader) });
            assert.equal(await firstCause(seen.assume), "trust");
        });

        it("leads to the chain, where the next role does not trust this one", async () => {
            world().healthy();
            world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole("*", { Effect: "Deny" }) });
            assert.equal(await firstCause(seen.assume, { role: `${role},${reader}` }), "chain");
        });

        it("gives user, cluster, Region and role, which need not be typed", async () => {
            world().healthy({}, []);
            const untyped = { role: undefined, cluster: undefined, user: undefined, s3: undefined };
            const { output } = await ask({ "sql-error": seen.assume, ...untyped });
            assert.match(
                output,
                new RegExp(
                    `\\nTaken from the error's text: --region us-east-1, --cluster examplecluster, --user user1, --role ${role}\\.\\n`,
                ),
            );
        });

        it("gives no more than was left out", async () => {
            world().healthy();
            const { output } = await ask({ "sql-error": seen.assume, user: "user2" });
            assert.match(output, /\nTaken from the error's text: --region us-east-1\.\n/);
            assert.match(output, /database user user2 of/);
        });
    });

    it('"is not associated to cluster" leads to the association', async () => {
        world().healthy({ trustPolicy: trustingRole(reader) }, [reader]);
        assert.equal(await firstCause(seen.associated), "association");
    });

    it('"is not associated to cluster" leads to the default role', async () => {
        world().healthy();
        assert.equal(await firstCause(seen.associated, { role: "default" }), "default role");
    });

    describe('"Not authorized to get credentials of role"', () => {
        it("leads to the trust policy, before the permission that is missing as well", async () => {
            world().healthy({ trustPolicy: trustingRole(reader), policies: {} });
            assert.equal(await firstCause(seen.credentials), "trust");
        });

        it("leads to the chain", async () => {
            world().healthy({ policies: {} });
            world().aws.iam.addRole({ arn: reader, trustPolicy: policy() });
            assert.equal(await firstCause(seen.credentials, { role: `${role},${reader}` }), "chain");
        });

        it("leads to the role, where it is gone and in the list still", async () => {
            world().plane.addCluster({ clusterIdentifier: "examplecluster", roles: [role] });
            assert.equal(await firstCause(seen.credentials), "role");
        });

        it("leads to the association that is not in-sync yet", async () => {
            world().healthy({}, []);
            assert.equal(await firstCause(seen.credentials), "association");
        });
    });

    describe('"S3ServiceException: Access Denied"', () => {
        it("leads to the permission, since the role was had, whatever the association is now", async () => {
            world().healthy({ policies: {} }, []);
            assert.equal(await firstCause(seen.s3), "permission");
        });

        it("leads to the permissions boundary", async () => {
            const arn = `arn:aws:iam::${account}:policy/boundary`;
            world().healthy({ boundary: { arn, statements: [] } });
            assert.equal(await firstCause(seen.s3), "permissions boundary");
        });

        it("leads to the bucket's policy", async () => {
            world().healthy();
            const deny = { Effect: "Deny", Principal: "*", Action: "*", Resource: "*" };
            world().aws.s3.addBucket({ name: bucket, policy: policy(deny) });
            assert.equal(await firstCause(seen.s3), "bucket policy");
        });

        it("leads to the key", async () => {
            world().healthy();
            const keyId = `arn:aws:kms:us-east-1:${account}:key/${workgroupId}`;
            world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId } });
            world().aws.kms.addKey({ arn: keyId, policy: policy() });
            assert.equal(await firstCause(seen.s3), "KMS");
        });
    });

    it('"is not authorized to perform: s3:PutObject" leads to the permission of UNLOAD', async () => {
        world().healthy();
        const { output } = await ask({ "sql-error": seen.perform });
        assert.match(output, new RegExp(`\\nFirst cause: no policy of ${role} allows s3:PutObject on `));
    });

    it('"does not have ASSUMEROLE permission" leads to the grant, whatever else fails', async () => {
        world().healthy({ trustPolicy: trustingRole(reader) });
        const { output, exitCode } = await ask({ "sql-error": seen.assumeRole, user: undefined });
        assert.match(
            output,
            new RegExp(
                `\\nFirst cause: the database says that awsuser does not have ASSUMEROLE\\.\\nChange: As a superuser, run GRANT ASSUMEROLE ON '${role}' TO "awsuser" FOR COPY;$`,
            ),
        );
        assert.equal(exitCode, 2);
    });

    it('"must delegate access" leads to the role of another account', async () => {
        world().healthy();
        const foreign = role.replace(account, "210987654321");
        assert.equal(await firstCause(seen.delegate, { role: foreign }), "role");
    });

    it('"must delegate access" leads to the trust policy, though the role is not in the list', async () => {
        world().healthy({ trustPolicy: trustingRole(reader) }, []);
        assert.equal(await firstCause(seen.delegate, { user: undefined }), "trust");
    });

    it('"service-linked IAM role" leads to the role that the text names', async () => {
        world().healthy();
        assert.equal(await firstCause(seen.serviceLinked, { role: undefined }), "role");
    });

    it('"is being modified" leads to the cluster that is not available', async () => {
        world().healthy({}, []);
        world().plane.setClusterStatus("us-east-1", "examplecluster", "creating");
        assert.equal(await firstCause(seen.modified), "warehouse");
    });

    it('"is being modified" leads to the change that is under way', async () => {
        world().healthy({}, []);
        world().plane.behaviours.applyMs = 60_000;
        world().plane.modifyClusterIamRoles("us-east-1", { ClusterIdentifier: "examplecluster", AddIamRoles: [role] });
        world().plane.takeCalls();
        assert.equal(await firstCause(seen.modified), "association");
    });

    it('"is being modified" leads to the cluster that is being modified, though SQL runs there', async () => {
        world().healthy();
        world().plane.setClusterStatus("us-east-1", "examplecluster", "modifying");
        assert.equal(await firstCause(seen.modified), "warehouse");
    });

    it('"is being modified" is over where no change is under way', async () => {
        world().healthy();
        const { output } = await ask({ "sql-error": seen.modified });
        assert.match(output, /\nFirst cause: none that AWS shows\.\nThat change is through: make this one again\.$/);
    });

    it('"must delegate access" is over where the trust policy names Redshift, whomever it lets in', async () => {
        world().healthy();
        const { output } = await ask({ "sql-error": seen.delegate, user: "user2" });
        assert.match(
            output,
            /\nFirst cause: none that AWS shows\.\nWhat was changed lately takes IAM some seconds, rarely a minute: associate the role again\.$/,
        );
    });

    it("of UNLOAD do not lead to the bucket's key, which it does not use by itself", async () => {
        const all = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];
        world().healthy({ policies: { all: [{ Effect: "Allow", Action: "s3:*", Resource: all }] } });
        const keyId = `arn:aws:kms:us-east-1:${account}:key/${workgroupId}`;
        world().aws.s3.addBucket({ name: bucket, encryption: { algorithm: "aws:kms", keyId } });
        world().aws.kms.addKey({ arn: keyId, policy: policy() });
        assert.equal(await firstCause(seen.perform), "none");
    });

    it("say so where nothing is wrong any more", async () => {
        world().healthy({ policies: { all: mayCopy } });
        const { output, exitCode } = await ask({ "sql-error": seen.associated });
        assert.match(
            output,
            /\nFirst cause: none that AWS shows\.\nWhat was changed lately takes IAM some seconds, rarely a minute: run the SQL again\.$/,
        );
        assert.equal(exitCode, 0);
    });

    it("that are not known are told so, with those that are", async () => {
        world().healthy();
        const { output } = await ask({ "sql-error": "syntax error at or near COPY" });
        assert.equal(
            output.slice(0, output.indexOf("\n\n")),
            `The error's text is not one of those whose causes are known:
  User arn:…:dbuser:…/… is not authorized to assume IAM Role arn:…
  UnauthorizedException … The requested role arn:… is not associated to cluster
  Not authorized to get credentials of role arn:…
  S3ServiceException: Access Denied
  S3ServiceException:User: arn:…:assumed-role/…/… is not authorized to perform: … on resource: …
  User … does not have ASSUMEROLE permission on IAM role "…" for …
  InvalidParameterValue: The IAM role … is not valid. The IAM role must delegate access to an Amazon Redshift account.
  InvalidParameterValue: The IAM Role ARN … can't be used since it's a AWS service-linked IAM role.
  InvalidClusterState: The Cluster is being modified by a concurrent operation`,
        );
    });
});

describe("What an error's text says of the question", () => {
    it("is the user, the cluster and the Region of its ARN, and the role", () => {
        assert.deepEqual(errorParts(seen.assume), {
            region: "us-east-1",
            cluster: "examplecluster",
            user: "user1",
            role,
        });
    });

    it("is the workgroup's id in the cluster's place", () => {
        const arn = `arn:aws:redshift:us-east-1:${account}:dbuser:serverless-${account}-${workgroupId}/IAMR:Admin`;
        const { cluster, user } = errorParts(`User ${arn} is not authorized`);
        assert.deepEqual({ cluster, user }, { cluster: `serverless-${account}-${workgroupId}`, user: "IAMR:Admin" });
    });

    it("is the whole of a chain", () => {
        assert.deepEqual(errorParts(`Not authorized to get credentials of role ${role},${reader}`), {
            role: `${role},${reader}`,
        });
    });

    it("is the object that S3 refused", () => {
        assert.deepEqual(errorParts(seen.perform), { s3: `s3://${bucket}/x`, command: "UNLOAD" });
        for (const [resource, s3] of [
            [`"arn:aws:s3:::${bucket}/sales 2026/1.csv" because no identity-based policy`, "sales 2026/1.csv"],
            [`arn:aws:s3:::${bucket}/sales/1.csv because no identity-based policy`, "sales/1.csv"],
            [`arn:aws-cn:s3:::${bucket}/sales/1.csv.`, "sales/1.csv"],
        ] as const) {
            const text = `assumed-role/r/s is not authorized to perform: s3:GetObject on resource: ${resource}`;
            assert.deepEqual(errorParts(text), { s3: `s3://${bucket}/${s3}`, command: "COPY" });
        }
    });

    it("is no bucket alone, of which it is not known which objects are meant", () => {
        const text = `is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::${bucket}"`;
        assert.deepEqual(errorParts(text), { command: "COPY" });
    });

    it("is no full stop, comma or quotation mark after the ARN", () => {
        for (const end of [".", ",", '"', "'", ")", ". The"]) {
            assert.deepEqual(errorParts(`role "${role}${end}`), { role }, end);
        }
    });

    it("is no command that is a part of the role's name", () => {
        assert.deepEqual(errorParts(`credentials of role arn:aws:iam::${account}:role/UNLOAD`), {
            role: `arn:aws:iam::${account}:role/UNLOAD`,
        });
    });

    it("is found in any partition", () => {
        const text = `User arn:aws-cn:redshift:cn-northwest-1:${account}:dbuser:c1/u1 is not authorized to assume IAM Role arn:aws-cn:iam::${account}:role/r1`;
        assert.deepEqual(errorParts(text), {
            region: "cn-northwest-1",
            cluster: "c1",
            user: "u1",
            role: `arn:aws-cn:iam::${account}:role/r1`,
        });
    });

    it("is always the user and role that are in it, whatever is around", () => {
        const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_+.@:-]{0,30}[a-z]$/);
        fc.assert(
            fc.property(name, name, fc.string(), (user, roleName, before) => {
                fc.pre(!/arn|ASSUMEROLE|COPY|UNLOAD|s3:/i.test(before) && !/[:.]/.test(roleName));
                const text = `${before} User arn:aws:redshift:us-east-1:${account}:dbuser:c1/${user} is not authorized to assume IAM Role arn:aws:iam::${account}:role/${roleName}`;
                const parts = errorParts(text);
                assert.deepEqual([parts.user, parts.role], [user, `arn:aws:iam::${account}:role/${roleName}`]);
            }),
        );
    });
});
