import assert from "node:assert/strict";
import { pickRole } from "../../../../cli/explain/pick-role";
import { answer, Question } from "../../../../cli/explain/question";
import { deployed, everyone, lambda, preview, read, stackExport, state, step, urn, user1 } from "./files";

const now = new Date("2026-01-01T00:00:00Z");
const id = "1234abcd-12ab-34cd-56ef-1234567890ab";

/** Redshift, for these ARNs. */
function users(...arns: string[]): string {
    const statement = {
        Effect: "Allow",
        Principal: { Service: ["redshift.amazonaws.com", "redshift-serverless.amazonaws.com"] },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "sts:ExternalId": arns } },
    };
    return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}

const dbUser = (region: string, account: string, cluster = "c") =>
    `arn:aws:redshift:${region}:${account}:dbuser:${cluster}/u`;

function ask(text: string, question: Partial<Question>) {
    const source = read(text);
    const whole = { user: "u", place: { cluster: "c" }, region: undefined, account: undefined, ...question };
    return answer(whole, pickRole(source, undefined), source, now);
}

describe("explain answers a question", () => {
    it("with what it left out: the policy's only Region, and the role's account", () => {
        const role = deployed("load", users(dbUser("eu-west-1", "210987654321")));
        const { reasons, ...answered } = ask(stackExport(role), {});
        assert.deepEqual(answered, {
            role: "load",
            user: "u",
            cluster: "c",
            region: "eu-west-1",
            account: "123456789012",
            allowed: false,
        });
        assert.equal(reasons.length, 1);
    });

    it("with the policy's only account, where the file has no ARN of the role", () => {
        const { account, allowed } = ask(users(dbUser("eu-west-1", "210987654321")), {});
        assert.deepEqual([account, allowed], ["210987654321", true]);
    });

    it("as it is asked, where it leaves out nothing", () => {
        const { region, account, allowed } = ask(everyone, { region: "cn-north-1", account: "210987654321" });
        assert.deepEqual([region, account, allowed], ["cn-north-1", "210987654321", true]);
    });

    it("for a workgroup, by its id, or by its name where the file has the workgroup", () => {
        const policy = users(dbUser("us-east-1", "123456789012", `serverless-123456789012-${id}`));
        const outputs = { workgroupId: id, workgroupName: "analytics" };
        const file = stackExport(
            deployed("load", policy),
            state("aws:redshiftserverless/workgroup:Workgroup", "wg", { outputs }),
        );
        for (const workgroup of [id, "analytics"]) {
            const answered = ask(file, { place: { workgroup } });
            assert.deepEqual([answered.workgroup, answered.allowed], [workgroup, true]);
        }
    });

    for (const [what, text, question, message] of [
        [
            "no Region",
            everyone,
            { account: "123456789012" },
            "--region must be the cluster's Region, got nothing. The trust policy names none: type --region REGION.",
        ],
        [
            "a pattern of Regions",
            users(dbUser("*", "123456789012")),
            {},
            "--region must be the cluster's Region, got nothing. The trust policy names none: type --region REGION.",
        ],
        [
            "several Regions",
            users(dbUser("eu-west-1", "123456789012"), dbUser("us-west-2", "123456789012")),
            {},
            "--region must be the cluster's Region, got nothing. The trust policy names more than one: type --region eu-west-1 or --region us-west-2.",
        ],
        [
            "no account",
            everyone,
            { region: "us-east-1" },
            "--account must be the cluster's account, got nothing. The trust policy names none: type --account ID.",
        ],
        [
            "several accounts",
            users(dbUser("us-east-1", "123456789012"), dbUser("us-east-1", "210987654321")),
            {},
            "--account must be the cluster's account, got nothing. The trust policy names more than one: type --account 123456789012 or --account 210987654321.",
        ],
        [
            "a workgroup's name alone",
            users(dbUser("us-east-1", "123456789012")),
            { place: { workgroup: "analytics" } },
            '--workgroup must be a workgroup\'s id, or its name where the file has the workgroup, got "analytics". ' +
                "Its id: aws redshift-serverless get-workgroup --workgroup-name analytics --query workgroup.workgroupId --output text",
        ],
    ] as const) {
        it(`and refuses a file with ${what}`, () => {
            assert.throws(() => ask(text, question), { message });
        });
    }

    it("and says what is wrong with a policy that cannot be evaluated", () => {
        const broken =
            '{"Version":"2012","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
        assert.throws(() => ask(stackExport(deployed("load", broken)), {}), {
            name: "TrustDocumentError",
            message:
                'The trust policy has 1 problem:\n  Version must be 2012-10-17 or 2008-10-17, got "2012". Write "2012-10-17": it is the version of the policy language, not of the policy.',
        });
    });
});

describe("explain --role", () => {
    const component = state("redshift-iam:index:RedshiftRole", "copy", { custom: false });
    const copy = state("aws:iam/role:Role", "copy-role", {
        parent: component["urn"],
        outputs: {
            name: "copy-role-1234567",
            arn: "arn:aws:iam::123456789012:role/copy-role-1234567",
            assumeRolePolicy: user1,
        },
    });
    const several = read(stackExport(component, copy, deployed("other", everyone), deployed("hidden", "[secret]")));

    for (const name of ["copy-role-1234567", "arn:aws:iam::123456789012:role/copy-role-1234567", "copy-role", "copy"]) {
        it(`finds a role by ${name}`, () => {
            assert.equal(pickRole(several, name).name, "copy-role-1234567");
        });
    }

    it("is not needed where there is one role, and may be any for a trust policy alone, which names none", () => {
        assert.equal(pickRole(read(user1), undefined).name, "role");
        assert.equal(pickRole(read(user1), "load").name, "role");
    });

    it("finds a role that Redshift cannot assume, too", () => {
        const source = read(stackExport(deployed("load", user1), deployed("function", lambda)));
        assert.equal(pickRole(source, "function").name, "function");
        assert.equal(pickRole(source, undefined).name, "load");
    });

    for (const [what, source, asked, message] of [
        [
            "is needed where there are several",
            several,
            undefined,
            "--role must name one of the file's roles, got nothing. Type --role copy-role-1234567 or --role other. Not explained, since the trust policy is a secret: hidden.",
        ],
        [
            "must be one of them",
            several,
            "another",
            '--role must name one of the file\'s roles, got "another". Type --role copy-role-1234567 or --role other. Not explained, since the trust policy is a secret: hidden.',
        ],
        [
            "cannot be one where there is none",
            read(stackExport()),
            undefined,
            "--role must name one of the file's roles, got nothing. The file has none that Redshift can assume.",
        ],
        [
            "is told ten of many",
            read(stackExport(...Array.from({ length: 12 }, (_, index) => deployed(`r${index}`, everyone)))),
            undefined,
            "--role must name one of the file's roles, got nothing. Type --role r0, --role r1, --role r2, --role r3, --role r4, --role r5, --role r6, --role r7, --role r8, --role r9 or another of its 12.",
        ],
        [
            "must be clear",
            read(
                stackExport(
                    ...["a", "b"].map((parent) =>
                        state("aws:iam/role:Role", "same", {
                            urn: urn(`${parent}$role`, "same"),
                            outputs: { name: parent, assumeRolePolicy: everyone },
                        }),
                    ),
                ),
            ),
            "same",
            '--role must name one role, got "same", as 2 are called. Type --role a or --role b.',
        ],
        [
            "must be clear where the roles of two accounts have one name",
            read(
                stackExport(
                    deployed("same", everyone),
                    deployed("same", everyone, {
                        outputs: {
                            name: "same",
                            arn: "arn:aws:iam::210987654321:role/same",
                            assumeRolePolicy: everyone,
                        },
                    }),
                ),
            ),
            "same",
            '--role must name one role, got "same", as 2 are called. Type --role arn:aws:iam::123456789012:role/same or --role arn:aws:iam::210987654321:role/same.',
        ],
        [
            "must not be one that the preview deletes",
            read(
                preview([
                    { op: "delete", urn: urn("aws:iam/role:Role", "gone"), oldState: deployed("gone", user1) },
                    step("same", deployed("stays", user1), deployed("stays", user1)),
                ]),
            ),
            "gone",
            '--role must name one of the file\'s roles, got "gone", which the preview deletes. Type --role stays.',
        ],
        [
            "is no other resource that the preview deletes",
            read(preview([{ op: "delete", urn: urn("aws:s3/bucket:Bucket", "gone") }])),
            "gone",
            '--role must name one of the file\'s roles, got "gone". The file has none that Redshift can assume.',
        ],
        [
            "must not be another than the one that IAM has told",
            read(JSON.stringify({ RoleName: "load", AssumeRolePolicyDocument: JSON.parse(user1) as unknown })),
            "zz",
            '--role must name one of the file\'s roles, got "zz". Type --role load.',
        ],
    ] as const) {
        it(what, () => {
            assert.throws(() => pickRole(source, asked), { message });
        });
    }
});
