import assert from "node:assert/strict";
import { readQuestion } from "../../../diagnose/read-question";
import { QuestionError } from "../../../diagnose/question-error";
import { account, role, workgroupId } from "./world";

describe("The question that diagnose is asked", () => {
    const given = { role, cluster: "examplecluster", region: "us-east-1" };

    function problemsOf(options: object, sdkRegion?: string): string[] {
        try {
            readQuestion(options, sdkRegion);
        } catch (error) {
            assert(error instanceof QuestionError);
            return error.problems.map(({ message }) => message);
        }
        return [];
    }

    it("is as it was typed", () => {
        assert.deepEqual(
            readQuestion({ ...given, user: "user1", s3: "s3://amzn-s3-demo-bucket/a/b" }, undefined).question,
            {
                warehouse: { kind: "cluster", name: "examplecluster" },
                region: "us-east-1",
                roles: [role],
                user: "user1",
                userCluster: undefined,
                object: { bucket: "amzn-s3-demo-bucket", key: "a/b" },
                command: undefined,
            },
        );
    });

    it("has the SDK's Region where none was typed", () => {
        assert.equal(readQuestion({ ...given, region: undefined }, "eu-west-1").question.region, "eu-west-1");
        assert.equal(readQuestion(given, "eu-west-1").question.region, "us-east-1");
    });

    it("has the Region of the error's text before the SDK's", () => {
        const sqlError = `User arn:aws:redshift:eu-west-2:${account}:dbuser:c1/u1 is not authorized to assume IAM Role ${role}`;
        assert.equal(readQuestion({ sqlError }, "eu-west-1").question.region, "eu-west-2");
    });

    it("tells all that is missing at once, and what to type", () => {
        assert.deepEqual(problemsOf({}), [
            "--role must be what stands after IAM_ROLE, got nothing. Give a role's ARN, a chain's by commas, or default.",
            "--cluster must be the identifier of the cluster that runs the SQL, got nothing. Give --cluster IDENTIFIER, or --workgroup NAME for Redshift Serverless.",
            '--region must be a Region, got nothing. Give text such as "us-east-1".',
        ]);
    });

    for (const [option, value, message] of [
        [
            "role",
            "copy-unload",
            '--role must be a role\'s ARN, got "copy-unload", a name. Give the ARN, such as "arn:aws:iam::123456789012:role/copy-unload".',
        ],
        [
            "role",
            `${role}, ${role}`,
            `--role must be a role's ARN, got " ${role}". Roles' ARNs look like "arn:aws:iam::123456789012:role/copy-unload".`,
        ],
        [
            "role",
            Array.from({ length: 11 }, () => role).join(","),
            "--role must be a chain of at most 10 roles, got 11. Redshift takes no longer one: leave roles out.",
        ],
        [
            "cluster",
            "ExampleCluster",
            '--cluster must be a cluster\'s identifier, got "ExampleCluster", with upper-case letters, which no cluster\'s identifier has. Did you mean "examplecluster"?',
        ],
        [
            "region",
            "us-east-1a",
            '--region must be a Region, got "us-east-1a", an Availability Zone. Did you mean "us-east-1"?',
        ],
        [
            "user",
            "etl_*",
            '--user must be a database user\'s name, got "etl_*", with a wildcard, which sts:ExternalId cannot carry in a name. To allow every user who matches, write dbUserPatterns: ["etl_*"].',
        ],
        [
            "s3",
            "amzn-s3-demo-bucket/sales",
            "--s3 must be an object's URL, or that of what objects' keys begin with, got \"amzn-s3-demo-bucket/sales\". Give s3://BUCKET/KEY, as COPY or UNLOAD has it; a bucket's name has 3 to 63 characters.",
        ],
        [
            "workgroup",
            "examplewg",
            '--workgroup must be left out beside --cluster, got "examplewg". Give the one that runs the SQL.',
        ],
    ] as const) {
        it(`refuses --${option} ${value.slice(0, 40)}`, () => {
            assert.deepEqual(problemsOf({ ...given, [option]: value }), [message]);
        });
    }

    it("refuses a workgroup's id", () => {
        assert.deepEqual(problemsOf({ ...given, cluster: undefined, workgroup: workgroupId }), [
            `--workgroup must be a workgroup's name, got "${workgroupId}", a workgroup's id, not its name. Give the name that the console lists, such as "exampleworkgroup".`,
        ]);
    });

    it("asks for the workgroup's name where the error's text has its id", () => {
        const sqlError = `User arn:aws:redshift:us-east-1:${account}:dbuser:serverless-${account}-${workgroupId}/u1 is not authorized to assume IAM Role ${role}`;
        assert.deepEqual(problemsOf({ sqlError }), [
            "--workgroup must be given, since the error's text has the workgroup's id alone, got nothing. Give the name that aws redshift-serverless list-workgroups shows.",
        ]);
        const { question, taken } = readQuestion({ sqlError, workgroup: "examplewg" }, undefined);
        assert.deepEqual(question.warehouse, { kind: "workgroup", name: "examplewg" });
        assert.equal(question.userCluster, `serverless-${account}-${workgroupId}`);
        assert.deepEqual(taken, { user: "u1", region: "us-east-1", role });
    });

    it("takes no cluster from the text beside a workgroup that was typed", () => {
        const sqlError = `User arn:aws:redshift:us-east-1:${account}:dbuser:c1/u1 is not authorized to assume IAM Role ${role}`;
        const { question, taken, contradicted } = readQuestion({ sqlError, workgroup: "examplewg" }, "eu-west-1");
        assert.deepEqual(question.warehouse, { kind: "workgroup", name: "examplewg" });
        assert.equal(question.region, "eu-west-1");
        assert.deepEqual(taken, { user: "u1", role });
        assert.deepEqual(contradicted, { cluster: "c1", region: "us-east-1" });
    });

    describe("beside an error's text that has it otherwise", () => {
        const sqlError = `User arn:aws:redshift:eu-west-1:${account}:dbuser:othercluster/bob is not authorized to assume IAM Role ${role}`;

        it("keeps what was typed, takes no Region of another cluster, and says what the text has", () => {
            const typed = { cluster: "examplecluster", user: "user1", role, sqlError };
            const { question, taken, contradicted } = readQuestion(typed, "us-east-1");
            assert.deepEqual(
                [question.warehouse.name, question.user, question.region],
                ["examplecluster", "user1", "us-east-1"],
            );
            assert.deepEqual(taken, {});
            assert.deepEqual(contradicted, { cluster: "othercluster", user: "bob", region: "eu-west-1" });
        });

        it("takes the Region of the cluster that was typed", () => {
            const { question, contradicted } = readQuestion({ cluster: "othercluster", sqlError }, "us-east-1");
            assert.equal(question.region, "eu-west-1");
            assert.deepEqual(contradicted, {});
        });

        it("says that a cluster was typed where the text has a workgroup", () => {
            const ofWorkgroup = sqlError.replace("othercluster", `serverless-${account}-${workgroupId}`);
            const { contradicted } = readQuestion({ cluster: "c1", sqlError: ofWorkgroup }, "us-east-1");
            assert.deepEqual(contradicted, { cluster: `serverless-${account}-${workgroupId}`, region: "eu-west-1" });
        });

        it("is not contradicted by a chain that has the text's role, or by the default role", () => {
            const reader = `arn:aws:iam::${account}:role/reader`;
            for (const [typed, contradicted] of [
                [`${reader},${role}`, {}],
                ["default", {}],
                [reader, { role }],
            ] as const) {
                assert.deepEqual(readQuestion({ role: typed, sqlError }, undefined).contradicted, contradicted);
            }
        });

        it("is not contradicted by an object of those that were typed", () => {
            const text = `is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::amzn-s3-demo-bucket/sales/1.csv"`;
            for (const [s3, contradicted] of [
                ["s3://amzn-s3-demo-bucket/sales/", {}],
                ["s3://amzn-s3-demo-bucket/hr/", { s3: "s3://amzn-s3-demo-bucket/sales/1.csv" }],
            ] as const) {
                assert.deepEqual(readQuestion({ ...given, s3, sqlError: text }, undefined).contradicted, contradicted);
            }
            const { question, taken } = readQuestion({ ...given, sqlError: text }, undefined);
            assert.deepEqual(question.object, { bucket: "amzn-s3-demo-bucket", key: "sales/1.csv" });
            assert.deepEqual(taken, { s3: "s3://amzn-s3-demo-bucket/sales/1.csv" });
        });
    });
});
