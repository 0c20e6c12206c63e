import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole, RedshiftRoleArgs } from "../../index";
import { IamRole } from "../iam/iam";
import { EngineStack } from "./stack";

const roleName = "AmazonRedshift-CommandsAccessRole-20260101T000000";
const theirs = "arn:aws:iam::aws:policy/AmazonRedshiftAllCommandsFullAccess";
const s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const write = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"*"}]}';
const read = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}';

/** A role as a person makes it at the console: for every database user. */
const consoleRole = {
    name: roleName,
    path: "/service-role/",
    assumeRolePolicy:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
    maxSessionDuration: 7200,
    description: "Made at the console",
    permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary",
    tags: { team: "warehouse" },
};
const forUser1 =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"arn:aws:redshift:us-east-1:123456789012:dbuser:examplecluster/user1"}}}]}';
const forBothUsers =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":["arn:aws:redshift:us-east-1:123456789012:dbuser:examplecluster/user1","arn:aws:redshift:us-east-1:123456789012:dbuser:examplecluster/user2"]}}}]}';

const args: RedshiftRoleArgs = {
    adopt: { roleName },
    cluster: { clusterIdentifier: "examplecluster" },
    associate: false,
    dbUsers: ["user1"],
    managedPolicyArns: { s3 },
    inlinePolicies: { ours: read },
};

function program(changes: Partial<RedshiftRoleArgs> = {}, opts?: pulumi.ComponentResourceOptions) {
    return () => {
        const { arn, uniqueId } = new RedshiftRole("load", { ...args, ...changes }, opts);
        return Promise.resolve({ arn, uniqueId });
    };
}

/** Of what the provider did, all but the look-ups. */
function writes(log: string[]): string[] {
    return log.filter((entry) => !entry.startsWith("invoke "));
}

describe("A role that a person made at the console, adopted, on the real engine,", () => {
    let stack: EngineStack;
    let uniqueId: string;

    beforeEach(async () => {
        stack = await EngineStack.create();
        const { iam } = stack.aws;
        ({ uniqueId } = await iam.createRole(consoleRole));
        await iam.attachRolePolicy(roleName, theirs);
        await iam.putRolePolicy(roleName, { name: "theirs", policy: write });
    });

    afterEach(() => {
        stack.close();
    });

    /** What is there now, which the person made. */
    async function live(): Promise<IamRole> {
        const role = await stack.aws.iam.role(roleName);
        assert.ok(role);
        return role;
    }

    /** As the first up is to leave it. */
    function adopted(): IamRole {
        return {
            ...consoleRole,
            assumeRolePolicy: forUser1,
            arn: `arn:aws:iam::123456789012:role/service-role/${roleName}`,
            uniqueId,
            managedPolicyArns: [theirs, s3],
            inlinePolicies: [
                { name: "theirs", policy: write },
                { name: "ours", policy: read },
            ],
        };
    }

    async function up(changes: Partial<RedshiftRoleArgs> = {}, opts?: pulumi.ComponentResourceOptions) {
        const outcome = await stack.up(program(changes, opts));
        assert.deepEqual([outcome.failed, outcome.diagnostics], [false, []]);
        return outcome;
    }

    it("is imported by a preview, which shows the trust policies, old and new, and no replacement", async () => {
        const before = structuredClone(await live());
        const { order, failed, diagnostics } = await stack.preview(program());
        assert.deepEqual([failed, diagnostics], [false, []]);
        assert.deepEqual(
            order.filter((step) => step.endsWith(" load-role")),
            ["import load-role", "update load-role"],
        );
        assert.deepEqual(
            order.filter((step) => /replace|delete/.test(step)),
            [],
        );
        assert.deepEqual(stack.aws.diffs["load-role"], {
            changes: { assumeRolePolicy: [consoleRole.assumeRolePolicy, forUser1] },
            replaces: [],
        });
        assert.deepEqual(await live(), before);
    });

    it("stays the same role, with its path and everybody's policies; only its trust policy is new", async () => {
        const { outputs, log } = await up();
        assert.deepEqual(await live(), adopted());
        assert.deepEqual(outputs, { arn: (await live()).arn, uniqueId });
        const [first, ...others] = writes(log);
        assert.equal(first, "update aws:iam/role:Role load-role");
        assert.deepEqual(others.sort(), [
            "create aws:iam/rolePolicy:RolePolicy load-ours",
            "create aws:iam/rolePolicyAttachment:RolePolicyAttachment load-s3",
        ]);
    });

    it("is adopted without a word where it has nothing but a trust policy", async () => {
        const { path, assumeRolePolicy, maxSessionDuration } = consoleRole;
        const bare = await stack.aws.iam.createRole({ name: "bare", path, assumeRolePolicy, maxSessionDuration });
        const changes = { adopt: { roleName: "bare" }, managedPolicyArns: {}, inlinePolicies: {} };
        assert.deepEqual((await up(changes)).messages, []);
        assert.deepEqual(await stack.aws.iam.role("bare"), { ...bare, assumeRolePolicy: forUser1 });
        const { steps } = await up(changes);
        assert.deepEqual([...new Set(Object.values(steps))], ["same"]);
    });

    it("makes no change in the next up, nor after a refresh", async () => {
        await up();
        for (const refreshed of [false, true]) {
            if (refreshed) {
                assert.equal((await stack.refresh()).failed, false);
            }
            const { steps, log } = await up();
            assert.deepEqual([...new Set(Object.values(steps))], ["same"]);
            assert.deepEqual(writes(log), []);
        }
        assert.deepEqual(await live(), adopted());
    });

    it("keeps what a person changes later, of what is left out, once a refresh has seen it", async () => {
        await up();
        const changed = { ...consoleRole, assumeRolePolicy: forUser1, description: "Changed", tags: { team: "new" } };
        await stack.aws.iam.updateRole(changed);
        await stack.refresh();
        const { steps } = await up();
        assert.deepEqual([...new Set(Object.values(steps))], ["same"]);
        assert.deepEqual(await live(), { ...adopted(), ...changed });
    });

    it("is updated in place from then on, with the policies that others attach meanwhile kept", async () => {
        await up();
        await stack.aws.iam.attachRolePolicy(roleName, "arn:aws:iam::aws:policy/AWSGlueConsoleFullAccess");
        for (const refreshed of [false, true]) {
            if (refreshed) {
                await stack.refresh();
            }
            const { steps } = await up({ dbUsers: refreshed ? ["user1"] : ["user1", "user2"] });
            assert.deepEqual(
                Object.entries(steps).filter(([, step]) => step !== "same"),
                [["load-role", "update"]],
            );
            assert.deepEqual(await live(), {
                ...adopted(),
                assumeRolePolicy: refreshed ? forUser1 : forBothUsers,
                managedPolicyArns: ["arn:aws:iam::aws:policy/AWSGlueConsoleFullAccess", theirs, s3],
            });
        }
    });

    const given: Partial<RedshiftRoleArgs> = {
        description: "Loads every night",
        maxSessionDuration: 3600,
        permissionsBoundary: "arn:aws:iam::123456789012:policy/tighter",
        tags: { team: "loads" },
    };
    for (const [name, value] of Object.entries(given)) {
        it(`gets ${name} as it is given, and keeps what is left out`, async () => {
            await up({ [name]: value });
            assert.deepEqual(await live(), { ...adopted(), [name]: value });
        });
    }

    it("has its policy of the same name overwritten, and its attached policy attached once", async () => {
        await up({ managedPolicyArns: { theirs }, inlinePolicies: { theirs: read } });
        assert.deepEqual(await live(), {
            ...adopted(),
            managedPolicyArns: [theirs],
            inlinePolicies: [{ name: "theirs", policy: read }],
        });
    });

    it("goes on as it is with all that it has written down, in place of adopt", async () => {
        await up();
        const { path, description, maxSessionDuration, permissionsBoundary, tags } = consoleRole;
        const writtenDown = { roleName, path, description, maxSessionDuration, permissionsBoundary, tags };
        const { steps } = await up({ adopt: undefined, ...writtenDown });
        assert.deepEqual([...new Set(Object.values(steps))], ["same"]);
        assert.deepEqual(await live(), adopted());
    });

    it("is deleted, with everybody's policies, when another role is adopted in its place", async () => {
        await up();
        await stack.aws.iam.createRole({ ...consoleRole, name: "another" });
        const { order } = await up({ adopt: { roleName: "another" } });
        assert.deepEqual(
            order.filter((step) => step.endsWith(" load-role")),
            ["import-replacement load-role", "replace load-role", "update load-role", "delete-replaced load-role"],
        );
        assert.equal(await stack.aws.iam.role(roleName), undefined);
        assert.equal((await stack.aws.iam.role("another"))?.assumeRolePolicy, forUser1);
    });

    it("is told by its name where it does not exist, and nothing is made", async () => {
        for (const run of ["preview", "up"] as const) {
            const { failed, errors, log } = await stack[run](program({ adopt: { roleName: "nobodys" } }));
            assert.equal(failed, true);
            assert.match(errors["load-role"]?.join() ?? "", /^(Preview failed: )?resource 'nobodys' does not exist$/);
            assert.deepEqual(writes(log), []);
        }
    });

    describe("when the stack is destroyed,", () => {
        it("is deleted like any role, with everybody's policies", async () => {
            await up();
            const { failed } = await stack.destroy();
            assert.equal(failed, false);
            assert.equal(await stack.aws.iam.role(roleName), undefined);
        });

        it("is left as it is with retainOnDelete, and so are its policies", async () => {
            await up({}, { retainOnDelete: true });
            const { failed, log } = await stack.destroy();
            assert.deepEqual([failed, log], [false, []]);
            assert.deepEqual(await live(), adopted());
            assert.deepEqual(await stack.state(), []);
        });

        it("is left without our policies where a transform retains the role alone", async () => {
            const keepRole: pulumi.ResourceTransform = ({ type, props, opts }) =>
                type === "aws:iam/role:Role" ? { props, opts: { ...opts, retainOnDelete: true } } : undefined;
            await up({}, { transforms: [keepRole] });
            await stack.destroy();
            assert.deepEqual(await live(), {
                ...adopted(),
                managedPolicyArns: [theirs],
                inlinePolicies: [{ name: "theirs", policy: write }],
            });
        });
    });
});
