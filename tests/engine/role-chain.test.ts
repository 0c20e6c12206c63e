import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { RedshiftRole, RedshiftRoleArgs, RoleChain } from "../../index";
import { Outcome } from "./outcome";
import { EngineStack } from "./stack";

const s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const lake = "arn:aws:iam::210987654321:role/lake-reader";

/** Three roles of this account, and one of another. */
function program(entryArgs: RedshiftRoleArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    return () => {
        const entry = new RedshiftRole("entry", { roleName: "entry", ...entryArgs }, opts);
        const chain = new RoleChain("lake", {
            roles: [
                entry,
                { create: { roleName: "hub", managedPolicyArns: { s3 } } },
                { create: { roleName: "reader" } },
                { arn: lake },
            ],
        });
        const { iamRoleClause, readyArns, handOver } = chain;
        return Promise.resolve({ iamRoleClause, readyArns, handOver });
    };
}

function changed({ steps }: Outcome): Record<string, string> {
    return Object.fromEntries(Object.entries(steps).filter(([, step]) => step !== "same"));
}

describe("RoleChain on the real engine", () => {
    let stack: EngineStack;

    beforeEach(async () => {
        stack = await EngineStack.create();
    });

    afterEach(() => {
        stack.close();
    });

    async function up(run: PulumiFn): Promise<Outcome> {
        const outcome = await stack.up(run);
        assert.deepEqual([outcome.failed, outcome.diagnostics], [false, []]);
        return outcome;
    }

    async function isWhole(): Promise<boolean> {
        const { account } = stack;
        return (await account.canAssume("entry", "hub")) && (await account.canAssume("hub", "reader"));
    }

    it("is there at the first apply, each role once the one that it trusts is, shows no diff, and is deleted in order", async () => {
        const preview = await stack.preview(program());
        assert.deepEqual([preview.failed, preview.diagnostics], [false, []]);

        const first = await up(program());
        const roles = first.log.filter((entry) => entry.startsWith("create aws:iam/role:Role"));
        assert.deepEqual(roles, [
            "create aws:iam/role:Role entry-role",
            "create aws:iam/role:Role lake-2-role",
            "create aws:iam/role:Role lake-3-role",
        ]);
        assert.ok(await isWhole());
        const arns = ["entry", "hub", "reader"].map((name) => `arn:aws:iam::123456789012:role/${name}`);
        const readersId = (await stack.aws.iam.role("reader"))?.uniqueId;
        assert.deepEqual(first.outputs, {
            iamRoleClause: `IAM_ROLE '${arns.join(",")},${lake}'`,
            readyArns: [...arns, lake],
            handOver: [
                {
                    roleArn: lake,
                    trustPolicy: `{"Version":"2012-10-17","Statement":[{"Sid":"${readersId}","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/reader"},"Action":"sts:AssumeRole"}]}`,
                },
            ],
        });

        const again = await up(program());
        assert.deepEqual(changed(again), {});

        const destroy = await stack.destroy();
        assert.equal(destroy.failed, false);
        assert.deepEqual(
            destroy.log.filter((entry) => entry.startsWith("delete aws:iam/role:Role")),
            [
                "delete aws:iam/role:Role lake-3-role",
                "delete aws:iam/role:Role lake-2-role",
                "delete aws:iam/role:Role entry-role",
            ],
        );
        assert.deepEqual(await stack.state(), []);
    });

    it("is whole again, in place, after a role was deleted by hand and made anew under its name", async () => {
        await up(program());
        const { iam } = stack.aws;
        const before = (await iam.role("hub"))?.uniqueId;
        await iam.detachRolePolicy("hub", s3);
        await iam.deleteRolePolicy("hub", "lake-2-next-1234567");
        await iam.deleteRole("hub");

        assert.equal((await stack.refresh()).failed, false);
        const outcome = await up(program());
        assert.notEqual((await iam.role("hub"))?.uniqueId, before);
        assert.deepEqual(changed(outcome), {
            "lake-2-role": "create",
            "lake-2-s3": "create",
            "lake-2-next": "create",
            "lake-3-role": "update",
        });
        assert.ok(await isWhole());
        assert.deepEqual(changed(await up(program())), {});
    });

    it("trusts the first role anew, in place, when that is replaced under another name", async () => {
        await up(program());
        const { steps, order } = await up(program({ roleName: "entry-2" }));
        assert.equal(steps["lake-2-role"], "update");
        assert.equal(steps["lake-3-role"], "same");
        const trusts = order.filter((step) => /(entry|lake-2)-role$/.test(step) && !step.startsWith("replace"));
        assert.deepEqual(trusts, ["create-replacement entry-role", "update lake-2-role", "delete-replaced entry-role"]);
        assert.ok(await stack.account.canAssume("entry-2", "hub"));
        assert.deepEqual(changed(await up(program({ roleName: "entry-2" }))), {});
    });

    it("trusts the first role anew, in place, when that is deleted and made again under its name by Pulumi", async () => {
        // As the real provider asks for it where the program gives the name.
        const transform: pulumi.ResourceTransform = ({ type, props, opts }) =>
            type === "aws:iam/role:Role" ? { props, opts: { ...opts, deleteBeforeReplace: true } } : undefined;
        const opts = { transforms: [transform] };
        await up(program({}, opts));
        const before = (await stack.aws.iam.role("entry"))?.uniqueId;
        const { urn = "" } = (await stack.entry("entry-role")) ?? {};
        const outcome = await stack.up(program({}, opts), { replace: [urn] });
        assert.deepEqual([outcome.failed, outcome.diagnostics], [false, []]);
        assert.notEqual((await stack.aws.iam.role("entry"))?.uniqueId, before);
        assert.equal(outcome.steps["lake-2-role"], "update");
        assert.ok(await isWhole());
    });

    it("takes a role in between, and leaves the keyed one behind it what it is", async () => {
        const chainOf = (between: string[]) => () => {
            const entry = new RedshiftRole("entry", { roleName: "entry" });
            const made = between.map((key) => ({ create: { key, roleName: key } }));
            new RoleChain("lake", { roles: [entry, ...made, { create: { key: "reader", roleName: "reader" } }] });
            return Promise.resolve({});
        };
        await up(chainOf([]));
        const outcome = await up(chainOf(["hub"]));
        assert.deepEqual(changed(outcome), {
            "lake-hub-role": "create",
            "lake-hub-next": "create",
            "lake-1-next": "update",
            "lake-reader-role": "update",
        });
        assert.ok(await isWhole());
        assert.equal(await stack.account.canAssume("entry", "reader"), false);
    });
});
