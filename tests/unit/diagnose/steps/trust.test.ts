import assert from "node:assert/strict";
import { account, denied, policy, role, stepOf, trusting, useWorld, workgroupId } from "../world";

describe("diagnose, the step trust", () => {
    const world = useWorld();
    const arnOf = (user: string) => `arn:aws:redshift:us-east-1:${account}:dbuser:examplecluster/${user}`;
    const serverlessArn = `arn:aws:redshift:us-east-1:${account}:dbuser:serverless-${account}-${workgroupId}/user1`;
    const both = { Service: ["redshift-serverless.amazonaws.com", "redshift.amazonaws.com"] };

    function trust(...statements: object[]): void {
        world().healthy({ trustPolicy: policy(...statements) });
    }

    const letEveryoneIn = `{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringLike":{"sts:ExternalId":"${arnOf("*")}"}}}`;

    function letIn(user: string): string {
        return `Give the RedshiftRole dbUsers: ["${user}"] beside those it has, and "us-east-1" where it has regions; or let the trust policy have this statement, and no Deny against it: {"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"${arnOf(user)}"}}}`;
    }

    it("is ok for a user whom the policy names", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("trust"), [
            "ok: database user user1 of cluster examplecluster in us-east-1 may have the role",
        ]);
    });

    it("fails for a user whom it does not name, and says which statement it is and what to add", async () => {
        world().healthy();
        const [says, fix] = await stepOf("trust", { user: "user2" });
        assert.match(
            says ?? "",
            /^fails: database user user2 of cluster examplecluster in us-east-1 may not have the role: Statement 1 \(Allow\) does not apply: .*user1.*user2/,
        );
        assert.equal(fix, letIn("user2"));
    });

    it("fails for a user in another case", async () => {
        world().healthy();
        const [says] = await stepOf("trust", { user: "User1" });
        assert.match(says ?? "", /^fails: database user User1 of/);
    });

    it("fails where the principal is another Region's", async () => {
        trust({
            Effect: "Allow",
            Principal: { Service: "redshift.eu-west-1.amazonaws.com" },
            Action: "sts:AssumeRole",
        });
        const [says, fix] = await stepOf("trust");
        assert.match(says ?? "", /^fails: .* its principal is redshift\.eu-west-1\.amazonaws\.com, not /);
        assert.equal(fix, letIn("user1"));
    });

    it("fails where a Deny is about the user", async () => {
        trust(
            { Effect: "Allow", Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole" },
            {
                Sid: "NotUser1",
                Effect: "Deny",
                Principal: "*",
                Action: "sts:AssumeRole",
                Condition: { StringLike: { "sts:ExternalId": "*/user1" } },
            },
        );
        const [says] = await stepOf("trust");
        assert.match(
            says ?? "",
            /^fails: .*Statement 2 "NotUser1" \(Deny\) applies, and a Deny overrides every Allow$/,
        );
    });

    it("is ok without a user where the policy lets every one in", async () => {
        trust({ Effect: "Allow", Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole" });
        assert.deepEqual(await stepOf("trust", { user: undefined }), [
            "ok: every database user of cluster examplecluster in us-east-1 may have the role. --user NAME tells it of one",
        ]);
    });

    it("is ok without a user where the policy lets some in, and says whom", async () => {
        world().healthy({ trustPolicy: trusting("user1", "user2") });
        assert.deepEqual(await stepOf("trust", { user: undefined }), [
            "ok: only user1, user2 of cluster examplecluster in us-east-1 may have the role. --user NAME tells it of one",
        ]);
    });

    it("fails without a user where the policy lets users of another cluster in alone", async () => {
        trust({
            Effect: "Allow",
            Principal: { Service: "redshift.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: {
                StringEquals: { "sts:ExternalId": `arn:aws:redshift:us-east-1:${account}:dbuser:other/user1` },
            },
        });
        assert.deepEqual(await stepOf("trust", { user: undefined }), [
            "fails: no database user of cluster examplecluster in us-east-1 may have the role",
            "Give the RedshiftRole this cluster or workgroup, and its Region where it has regions; --user NAME tells which statement it is.",
        ]);
    });

    it("fails without a user where Redshift is no principal, and names it", async () => {
        trust({ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" });
        assert.deepEqual(await stepOf("trust", { user: undefined }), [
            "fails: no database user of cluster examplecluster in us-east-1 may have the role: the trust policy does not name redshift.amazonaws.com as a principal",
            `Let the trust policy have ${letEveryoneIn}`,
        ]);
    });

    describe("where Redshift refused to associate the role, which looks at the principal alone", () => {
        const error = {
            "sql-error": `InvalidParameterValue: The IAM role ${role} is not valid. The IAM role must delegate access to an Amazon Redshift account.`,
        };

        it("is ok for whomever it trusts Redshift", async () => {
            world().healthy({ trustPolicy: trusting("user2") });
            for (const user of ["user1", "user2", undefined]) {
                assert.deepEqual(await stepOf("trust", { ...error, user }), [
                    "ok: the trust policy names Redshift as a principal",
                ]);
            }
        });

        it("is ok for the Region's own principal", async () => {
            const Principal = { Service: ["ec2.amazonaws.com", "redshift.us-east-1.amazonaws.com"] };
            trust({ Effect: "Allow", Principal, Action: "sts:*" });
            assert.deepEqual(await stepOf("trust", error), ["ok: the trust policy names Redshift as a principal"]);
        });

        for (const [what, statement] of Object.entries({
            "another service's": { Principal: { Service: "ec2.amazonaws.com" } },
            "another Region's": { Principal: { Service: "redshift.eu-west-1.amazonaws.com" } },
            denied: { Effect: "Deny", Principal: { Service: "redshift.amazonaws.com" } },
            "one for tags alone": { Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:TagSession" },
            everybody: { Principal: { AWS: "*" } },
        })) {
            it(`fails where the principal is ${what}`, async () => {
                trust({ Effect: "Allow", Action: "sts:AssumeRole", ...statement });
                assert.deepEqual(await stepOf("trust", { ...error, user: undefined }), [
                    "fails: the trust policy does not name redshift.amazonaws.com as a principal",
                    `Let the trust policy have ${letEveryoneIn}`,
                ]);
            });
        }

        it("lets in the user who was named", async () => {
            trust({ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" });
            const [, fix] = await stepOf("trust", error);
            assert.equal(
                fix,
                `Let the trust policy have {"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"${arnOf("user1")}"}}}`,
            );
        });
    });

    it("cannot be seen without iam:GetRole", async () => {
        world().healthy();
        world().aws.refuse("GetRole", denied);
        const [says] = await stepOf("trust");
        assert.match(says ?? "", /^cannot see: these credentials have no iam:GetRole on /);
    });

    it("cannot be seen where there is no such role", async () => {
        world().plane.addCluster({ clusterIdentifier: "examplecluster" });
        assert.deepEqual(await stepOf("trust"), [`cannot see: there is no trust policy of ${role} to read`]);
    });

    it("cannot be seen where the policy has what is not evaluated here", async () => {
        trust({ Effect: "Allow", NotPrincipal: { AWS: "*" }, Action: "sts:AssumeRole" });
        const [says] = await stepOf("trust");
        assert.match(says ?? "", /^cannot see: the trust policy is not one that can be read here: Statement\[0\]/);
    });

    it("can be seen without redshift:DescribeClusters, with the role's account", async () => {
        world().healthy();
        world().plane.failNext("DescribeClusters", { kind: "refuse", error: denied });
        assert.deepEqual(await stepOf("trust"), [
            "ok: database user user1 of cluster examplecluster in us-east-1 may have the role",
        ]);
    });

    describe("for a workgroup", () => {
        const workgroup = { cluster: undefined, workgroup: "exampleworkgroup" };

        function add(trustPolicy: object): void {
            world().plane.addNamespace({ namespaceName: "examplenamespace", roles: [role] });
            world().plane.addWorkgroup({
                workgroupName: "exampleworkgroup",
                namespaceName: "examplenamespace",
                workgroupId,
            });
            world().aws.iam.addRole({ arn: role, trustPolicy });
        }

        const forUser1 = {
            Effect: "Allow",
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "sts:ExternalId": serverlessArn } },
        };

        it("is ok where the policy has both principals and the workgroup's id", async () => {
            add(policy({ ...forUser1, Principal: both }));
            assert.deepEqual(await stepOf("trust", workgroup), [
                "ok: database user user1 of workgroup exampleworkgroup in us-east-1 may have the role",
            ]);
        });

        it("fails where one of the two principals is not there", async () => {
            add(policy({ ...forUser1, Principal: { Service: "redshift.amazonaws.com" } }));
            const [says, fix] = await stepOf("trust", workgroup);
            assert.match(says ?? "", /^fails: .*redshift-serverless\.amazonaws\.com may not assume the role$/);
            assert.equal(
                fix,
                `Give the RedshiftRole dbUsers: ["user1"] beside those it has, and "us-east-1" where it has regions; or let the trust policy have this statement, and no Deny against it: {"Effect":"Allow","Principal":{"Service":["redshift-serverless.amazonaws.com","redshift.amazonaws.com"]},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"${serverlessArn}"}}}`,
            );
        });

        it("fails without a user where one of the two principals is not there, and names it", async () => {
            add(policy({ ...forUser1, Principal: { Service: "redshift.amazonaws.com" } }));
            assert.deepEqual(await stepOf("trust", { ...workgroup, user: undefined }), [
                "fails: no database user of workgroup exampleworkgroup in us-east-1 may have the role: the trust policy does not name redshift-serverless.amazonaws.com as a principal",
                `Let the trust policy have {"Effect":"Allow","Principal":{"Service":["redshift-serverless.amazonaws.com","redshift.amazonaws.com"]},"Action":"sts:AssumeRole","Condition":{"StringLike":{"sts:ExternalId":"${serverlessArn.replace("user1", "*")}"}}}`,
            ]);
        });

        it("is ok without a user where the policy lets some of this workgroup in", async () => {
            add(policy({ ...forUser1, Principal: both }));
            assert.deepEqual(await stepOf("trust", { ...workgroup, user: undefined }), [
                "ok: only user1 of workgroup exampleworkgroup in us-east-1 may have the role. --user NAME tells it of one",
            ]);
        });

        it("cannot be seen without redshift-serverless:GetWorkgroup, which alone has the id", async () => {
            add(policy({ ...forUser1, Principal: both }));
            world().plane.failNext("GetWorkgroup", { kind: "refuse", error: denied });
            assert.deepEqual(await stepOf("trust", workgroup), [
                "cannot see: the ARNs of a workgroup's users have its id, which GetWorkgroup did not tell",
            ]);
        });

        it("can be seen all the same where the error's text has the id", async () => {
            add(policy({ ...forUser1, Principal: both }));
            world().plane.failNext("GetWorkgroup", { kind: "refuse", error: denied });
            const text = `User ${serverlessArn} is not authorized to assume IAM Role ${role}`;
            assert.deepEqual(await stepOf("trust", { ...workgroup, "sql-error": text }), [
                "ok: database user user1 of workgroup exampleworkgroup in us-east-1 may have the role",
            ]);
        });
    });
});
