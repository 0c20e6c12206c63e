import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { Role } from "@pulumi/aws/iam";
import { Bucket } from "@pulumi/aws/s3";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole, RoleChain, RoleChainArgs } from "../../index";
import { Case, errorText } from "../cases";
import { chainArgsAsOutputs, roleChainCases } from "../component-cases";
import { deepFreeze } from "../deep-freeze";
import { deploy, Deployment, Registered, World } from "./deploy";
import { Reader } from "./reader";

interface ChainCase extends Case {
    handOver?: unknown;
}

const types = {
    component: "redshift-iam:index:RoleChain",
    role: "aws:iam/role:Role",
    inline: "aws:iam/rolePolicy:RolePolicy",
    attachment: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
};
const account = "arn:aws:iam::123456789012:role";
const reader = "arn:aws:iam::210987654321:role/lake-reader";
const entry = { arn: `${account}/entry`, name: "entry", uniqueId: "AROADBQP57FF2AEXAMPLE" };
const s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const inline = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}';

/** A role, with the id that IAM gives it. */
function withIds(type: string, name: string, { name: given }: Record<string, unknown>): Record<string, unknown> {
    const roleName = (given as string | undefined) ?? `${name}-1234567`;
    const uniqueId = `AROA${name.toUpperCase().replace(/[^A-Z0-9]/g, "")}00000EXAMPLE`;
    return type === types.role ? { name: roleName, arn: `${account}/${roleName}`, uniqueId } : {};
}

function deployChain(args: RoleChainArgs, world: World = {}, opts?: pulumi.ComponentResourceOptions) {
    return deploy(() => new RoleChain("lake", args, opts), { computed: withIds, ...world });
}

function named({ resources }: Deployment, name: string): Registered {
    const [found, ...others] = resources.filter((resource) => resource.name === name);
    assert.ok(found !== undefined && others.length === 0, `not one resource ${name}`);
    return found;
}

for (const { file, cases } of roleChainCases()) {
    describe(`RoleChain, tests/cases/${file}`, () => {
        for (const one of cases as ChainCase[]) {
            for (const [kind, given, problems] of [
                ["plain values", one.args, one.problems],
                ["Outputs", chainArgsAsOutputs(one.args), one.problemsOfOutputs ?? one.problems],
            ] as const) {
                it(`${one.says} (${kind})`, async () => {
                    const deployment = await deployChain(given as unknown as RoleChainArgs);
                    if (problems === undefined) {
                        assert.deepEqual(deployment.errors, []);
                        assert.deepEqual(named(deployment, "lake").outputs["handOver"], one.handOver);
                        return;
                    }
                    assert.deepEqual(deployment.errors, [errorText('RoleChain "lake"', problems)]);
                    assert.deepEqual(
                        deployment.resources.map(({ type }) => type),
                        [types.component],
                        "nothing but the component itself is registered",
                    );
                });
            }
        }
    });
}

describe("RoleChain", () => {
    it("makes each role with exactly its neighbours in its policies, and these outputs", async () => {
        const deployment = await deployChain({
            roles: [
                entry,
                {
                    create: {
                        key: "hub",
                        roleName: "hub",
                        path: "/redshift/",
                        description: "Between",
                        maxSessionDuration: 3600,
                        permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary",
                        tags: { team: "data" },
                        managedPolicyArns: { s3 },
                        inlinePolicies: { extra: inline },
                    },
                },
                { create: {} },
                { arn: reader },
            ],
        });
        assert.deepEqual(deployment.errors, []);
        const made = Object.fromEntries(deployment.resources.map(({ name, type, inputs }) => [name, { type, inputs }]));
        assert.deepEqual(made, {
            lake: { type: types.component, inputs: {} },
            "lake-hub-role": {
                type: types.role,
                inputs: {
                    name: "hub",
                    path: "/redshift/",
                    description: "Between",
                    assumeRolePolicy: `{"Version":"2012-10-17","Statement":[{"Sid":"AROADBQP57FF2AEXAMPLE","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/entry"},"Action":"sts:AssumeRole"}]}`,
                    maxSessionDuration: 3600,
                    permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary",
                    tags: { team: "data" },
                },
            },
            "lake-hub-s3": { type: types.attachment, inputs: { role: "hub", policyArn: s3 } },
            "lake-hub-extra": { type: types.inline, inputs: { role: "hub", name: "extra", policy: inline } },
            "lake-3-role": {
                type: types.role,
                inputs: {
                    assumeRolePolicy: `{"Version":"2012-10-17","Statement":[{"Sid":"AROALAKEHUBROLE00000EXAMPLE","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/hub"},"Action":"sts:AssumeRole"}]}`,
                },
            },
            "lake-1-next": {
                type: types.inline,
                inputs: {
                    role: "entry",
                    policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::123456789012:role/hub"}]}',
                },
            },
            "lake-hub-next": {
                type: types.inline,
                inputs: {
                    role: "hub",
                    policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::123456789012:role/lake-3-role-1234567"}]}',
                },
            },
            "lake-3-next": {
                type: types.inline,
                inputs: {
                    role: "lake-3-role-1234567",
                    policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::210987654321:role/lake-reader"}]}',
                },
            },
        });
        const arns = [entry.arn, `${account}/hub`, `${account}/lake-3-role-1234567`, reader];
        assert.deepEqual(named(deployment, "lake").outputs, {
            arns,
            readyArns: arns,
            iamRoleClause:
                "IAM_ROLE 'arn:aws:iam::123456789012:role/entry,arn:aws:iam::123456789012:role/hub,arn:aws:iam::123456789012:role/lake-3-role-1234567,arn:aws:iam::210987654321:role/lake-reader'",
            handOver: [
                {
                    roleArn: reader,
                    trustPolicy:
                        '{"Version":"2012-10-17","Statement":[{"Sid":"AROALAKE3ROLE00000EXAMPLE","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/lake-3-role-1234567"},"Action":"sts:AssumeRole"}]}',
                },
            ],
        });
    });

    it("takes a RedshiftRole and an aws.iam.Role as they are", async () => {
        const deployment = await deploy(
            () => {
                const first = new RedshiftRole("entry", {});
                const second = new Role("hub", { assumeRolePolicy: "{}", tags: { team: "data" } });
                new RoleChain("lake", { roles: [first, second, { create: {} }] });
            },
            { computed: withIds },
        );
        assert.deepEqual(deployment.errors, []);
        assert.deepEqual(named(deployment, "lake-1-next").inputs["role"], "entry-role-1234567");
        assert.deepEqual(named(deployment, "lake-2-next").inputs["role"], "hub-1234567");
        assert.deepEqual(
            named(deployment, "lake-3-role").inputs["assumeRolePolicy"],
            '{"Version":"2012-10-17","Statement":[{"Sid":"AROAHUB00000EXAMPLE","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/hub-1234567"},"Action":"sts:AssumeRole"}]}',
        );
    });

    it("takes resources whose ids a test's mocks leave empty", async () => {
        const deployment = await deploy(() => {
            new RoleChain("lake", { roles: [new RedshiftRole("entry", {}), { create: {} }] });
        });
        assert.deepEqual(deployment.errors, []);
        assert.deepEqual(
            named(deployment, "lake-2-role").inputs["assumeRolePolicy"],
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/entry-role-1234567"},"Action":"sts:AssumeRole"}]}',
        );
    });

    it("writes no policy of a role that is given by its ARN alone", async () => {
        const { resources } = await deployChain({ roles: [{ arn: entry.arn }, { arn: reader }] });
        assert.deepEqual(
            resources.map(({ name }) => name),
            ["lake"],
        );
    });

    it("is the parent of all it makes", async () => {
        const { resources } = await deployChain({
            roles: [entry, { create: { managedPolicyArns: { s3 } } }, { create: {} }],
        });
        const [component, ...children] = resources;
        assert.equal(component?.type, types.component);
        assert.equal(children.length, 5);
        assert.deepEqual([...new Set(children.map(({ parent }) => parent))], [component.urn]);
    });

    it("makes a role only once the one that it trusts is there, and no policy before its two roles", async () => {
        const deployment = await deployChain({ roles: [entry, { create: {} }, { create: {} }] });
        const [second, third] = [named(deployment, "lake-2-role"), named(deployment, "lake-3-role")];
        assert.deepEqual(second.dependsOn, []);
        assert.deepEqual(third.dependsOn, [second.urn]);
        assert.deepEqual(named(deployment, "lake-1-next").dependsOn, [second.urn]);
        assert.deepEqual([...named(deployment, "lake-2-next").dependsOn].sort(), [second.urn, third.urn].sort());
    });

    it("gives readyArns only once every policy is there and the first role is ready, and arns before", async () => {
        let ready: (arn: string) => void = () => undefined;
        const readyArn = new Promise<string>((resolve) => (ready = resolve));
        let isReady = false;
        const deployment = await deploy(
            () => {
                const chain = new RoleChain("lake", {
                    roles: [{ ...entry, readyArn }, { create: { inlinePolicies: { extra: inline } } }],
                });
                new Reader(chain.readyArns.apply((arns) => `${arns.join()} ${isReady}`));
                chain.arns.apply(() => {
                    isReady = true;
                    ready(entry.arn);
                });
            },
            { computed: withIds },
        );
        const { inputs, dependsOn } = named(deployment, "reader");
        assert.equal(inputs["output"], `${entry.arn},${account}/lake-2-role-1234567 true`);
        const waitedFor = ["lake-2-role", "lake-2-extra", "lake-1-next"].map((name) => named(deployment, name).urn);
        assert.deepEqual([...dependsOn].sort(), waitedFor.sort());
    });

    it("waits for the association of a RedshiftRole before it gives readyArns, and with nothing else", async () => {
        const deployment = await deploy(
            () => {
                const first = new RedshiftRole("entry", { cluster: { clusterIdentifier: "examplecluster" } });
                const chain = new RoleChain("lake", { roles: [first, { create: {} }] });
                new Reader(pulumi.interpolate`COPY t FROM 's3://b/t' IAM_ROLE '${chain.readyArns}'`);
            },
            { computed: withIds },
        );
        const { inputs, dependsOn } = named(deployment, "reader");
        assert.equal(
            inputs["output"],
            "COPY t FROM 's3://b/t' IAM_ROLE 'arn:aws:iam::123456789012:role/entry-role-1234567,arn:aws:iam::123456789012:role/lake-2-role-1234567'",
        );
        const association = named(deployment, "entry-association").urn;
        assert.ok(dependsOn.includes(association));
        for (const name of ["lake-2-role", "lake-1-next"]) {
            assert.ok(!named(deployment, name).dependsOn.includes(association), name);
        }
    });

    it("tells a problem of the first role once, and makes nothing", async () => {
        const deployment = await deploy(() => {
            const first = new RedshiftRole("entry", {
                cluster: { clusterIdentifier: "examplecluster" },
                dbUsers: pulumi.output(["a b"]),
            });
            new RoleChain("lake", { roles: [first, { create: {} }] });
        });
        assert.equal(deployment.errors.filter((text) => text.startsWith("RedshiftRole")).length, 1);
        assert.deepEqual(
            deployment.resources.map(({ type }) => type).filter((type) => type.startsWith("aws:")),
            [],
        );
    });

    it("previews without knowing an ARN", async () => {
        const deployment = await deployChain(
            { roles: [new UnknownRole(), { create: {} }, { create: {} }] as RoleChainArgs["roles"] },
            { preview: true, computed: () => ({}) },
        );
        assert.deepEqual(deployment.errors, []);
        assert.deepEqual(deployment.resources.map(({ name }) => name).sort(), [
            "lake",
            "lake-1-next",
            "lake-2-next",
            "lake-2-role",
            "lake-3-role",
        ]);
    });

    it("writes the permissions of a role into one policy, in the provider's partition", async () => {
        const permissions = { copyFromS3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }] };
        const args = { roles: [entry, { create: { key: "reader", permissions } }] };
        const deployment = await deployChain(args, { region: "cn-north-1" });
        assert.deepEqual(deployment.errors, []);
        assert.deepEqual(deployment.calls.sort(), [
            "aws:index/getCallerIdentity:getCallerIdentity",
            "aws:index/getRegion:getRegion",
        ]);
        assert.deepEqual(named(deployment, "lake-reader-permissions").inputs, {
            role: "lake-reader-role-1234567",
            name: "permissions",
            policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws-cn:s3:::amzn-s3-demo-bucket"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws-cn:s3:::amzn-s3-demo-bucket/sales/*"}]}',
        });
    });

    it("takes a bucket as it is, and looks the account up where a permission has it in", async () => {
        const deployment = await deploy(
            () => {
                const bucket = new Bucket("sales", {});
                const permissions = { copyFromS3: [bucket], lambdaUdf: [{ name: "score" }] };
                new RoleChain("lake", { roles: [entry, { create: { permissions } }] });
            },
            {
                computed: (type, name, inputs) =>
                    type.includes("Bucket") ? { bucket: "amzn-s3-demo-bucket" } : withIds(type, name, inputs),
            },
        );
        assert.deepEqual(deployment.errors, []);
        const { policy } = named(deployment, "lake-2-permissions").inputs as { policy: string };
        const { Statement } = JSON.parse(policy) as { Statement: { Action: string; Resource: string }[] };
        assert.deepEqual(
            Statement.map(({ Action, Resource }) => [Action, Resource]),
            [
                ["s3:ListBucket", "arn:aws:s3:::amzn-s3-demo-bucket"],
                ["s3:GetObject", "arn:aws:s3:::amzn-s3-demo-bucket/*"],
                ["lambda:InvokeFunction", "arn:aws:lambda:us-east-1:123456789012:function:score"],
            ],
        );
    });

    it("refuses permissions that are too long for IAM, once it knows the Region", async () => {
        const copyFromS3 = Array.from({ length: 60 }, (_, index) => ({
            bucket: "amzn-s3-demo-bucket",
            prefix: `${"p".repeat(180)}${index}/`,
        }));
        const { errors, resources } = await deployChain({
            roles: [entry, { create: { permissions: { copyFromS3 } } }],
        });
        assert.equal(errors.length, 1);
        assert.match(
            errors[0] ?? "",
            /^RoleChain "lake" has 1 problem:\n {2}roles\[1\]\.create\.permissions must give a policy of at most 10,240 characters/,
        );
        assert.equal(resources.length, 1);
    });

    // V8 walked along every path of a web of promises when one of them rejected, once a dynamic resource had turned
    // Pulumi's debugger on, and took 24 GB.
    it("refuses a bad chain, and one that is made of it, at once after a dynamic resource was made", async () => {
        await deploy(() => new RedshiftRole("entry", { cluster: { clusterIdentifier: "examplecluster" } }));
        const create = { permissions: { copyFromS3: [{ bucket: "amzn-s3-demo-bucket" }] } };
        for (const made of [[{ create: {} }], [{ create }], Array.from({ length: 9 }, () => ({ create }))]) {
            const { errors, resources } = await deploy(() => {
                const chain = new RoleChain("lake", { roles: [{ arn: pulumi.output("bad"), name: "bad" }, ...made] });
                const first = { arn: chain.arns.apply(([arn = ""]) => arn) };
                const second = new RoleChain("lake-2", { roles: [first, ...made] });
                new Reader(pulumi.interpolate`${chain.iamRoleClause} ${second.readyArns}`);
            });
            assert.deepEqual(
                errors.map((error) => error.split("\n")[0]),
                ['RoleChain "lake" has 1 problem:', 'RoleChain "lake-2" has 1 problem:'],
            );
            assert.deepEqual([...new Set(resources.map(({ type }) => type))], [types.component]);
        }
    });

    it("asks AWS for the account alone where it writes the policy of a role by its name, and else for nothing", async () => {
        const named = await deployChain({ roles: [entry, { create: {} }] });
        assert.deepEqual([named.errors, named.calls], [[], ["aws:index/getCallerIdentity:getCallerIdentity"]]);
        const unnamed = await deployChain({ roles: [{ arn: entry.arn }, { create: { roleName: "reader" } }] });
        assert.deepEqual([unnamed.errors, unnamed.calls], [[], []]);
    });

    it("refuses another account's RedshiftRole by the account of its own provider, and makes nothing", async () => {
        const deployment = await deploy(
            () => {
                const lake = new Provider("lake-account", { region: "us-east-1" });
                const first = new RedshiftRole("entry", { roleName: "data" });
                new RoleChain("lake", { roles: [first, { create: {} }] }, { provider: lake });
            },
            { computed: withIds, accountId: "210987654321" },
        );
        assert.deepEqual(deployment.errors, [
            'RoleChain "lake" has 1 problem:\n  roles[0] must be given without its name, since it is of another account than the AWS provider (210987654321), which cannot write its policies, got a role of 123456789012. Write { arn: "arn:aws:iam::123456789012:role/data", uniqueId: "AROAENTRYROLE00000EXAMPLE" }: handOver then has what that account has to write.',
        ]);
        assert.deepEqual(
            deployment.callProviders.map((provider) => provider.includes("::lake-account::")),
            [true],
        );
        assert.deepEqual(deployment.resources.map(({ name }) => name).sort(), [
            "entry",
            "entry-role",
            "lake",
            "lake-account",
        ]);
    });

    it("takes another account's RedshiftRole by its ARN and id, and hands over what that account writes", async () => {
        const deployment = await deploy(
            () => {
                const { arn, uniqueId } = new RedshiftRole("entry", { roleName: "data" });
                new RoleChain("lake", { roles: [{ arn, uniqueId }, { create: {} }] });
            },
            { computed: withIds, accountId: "210987654321" },
        );
        assert.deepEqual(deployment.errors, []);
        assert.deepEqual(
            deployment.resources.map(({ name }) => name).filter((name) => name.startsWith("lake-")),
            ["lake-2-role"],
        );
        assert.deepEqual(named(deployment, "lake").outputs["handOver"], [
            {
                roleArn: "arn:aws:iam::123456789012:role/data",
                permissionsPolicy:
                    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::123456789012:role/lake-2-role-1234567"}]}',
            },
        ]);
    });

    it("tells what to do where AWS does not say whose account it is", async () => {
        const call = () => {
            throw Object.assign(new Error(), { details: "no valid credential sources found" });
        };
        const { errors } = await deployChain({ roles: [entry, { arn: reader }] }, { call });
        assert.deepEqual(errors, [
            'RoleChain "lake" has 1 problem:\n' +
                '  accountId must come from the AWS provider, got an error: "no valid credential sources found". Fix the provider\'s configuration.',
        ]);
    });

    for (const preview of [false, true]) {
        const when = preview ? "in a preview" : "in a deployment";
        it(`tells a readyArn that rejects like any other value, ${when}`, async () => {
            const readyArn = pulumi.output(Promise.reject<string>(new Error("nope")));
            const { errors } = await deployChain({ roles: [{ ...entry, readyArn }, { create: {} }] }, { preview });
            assert.deepEqual(errors, [
                'RoleChain "lake" has 1 problem:\n  roles[0].readyArn must have a value, got an error: "nope". Fix what computes it.',
            ]);
        });
    }

    it("tells an error of a role's arn and readyArn once", async () => {
        const error = new Error("nope");
        const arn = pulumi.output(setTimeout(20).then(() => Promise.reject<string>(error)));
        const readyArn = pulumi.output(Promise.reject<string>(error));
        const { errors } = await deployChain({ roles: [{ arn, readyArn }, { create: {} }] });
        assert.deepEqual(errors, [
            'RoleChain "lake" has 1 problem:\n  roles[0].arn must have a value, got an error: "nope". Fix what computes it.',
        ]);
    });

    it("does not know readyArns in a preview that does not know a readyArn", async () => {
        const readyArn = pulumi.unknown as string;
        const deployment = await deployChain(
            { roles: [{ arn: entry.arn, readyArn }, { arn: reader }] },
            { preview: true },
        );
        assert.deepEqual(deployment.errors, []);
        const { arns, readyArns } = named(deployment, "lake").outputs;
        assert.deepEqual([arns, readyArns], [[entry.arn, reader], pulumi.runtime.unknownValue]);
    });

    it("tells what a chain is where there are no args", async () => {
        for (const [args, got] of [
            [undefined, "nothing"],
            [null, "null"],
        ] as const) {
            const { errors } = await deployChain(args as never);
            assert.deepEqual(errors, [
                `RoleChain "lake" has 1 problem:\n  args must be an object, got ${got}. Write { roles: [entry, { create: {} }] }.`,
            ]);
        }
    });

    it("hands a provider on to all it makes", async () => {
        const deployment = await deploy(
            () => {
                const provider = new Provider("own", { region: "eu-west-1" });
                new RoleChain("lake", { roles: [entry, { create: { managedPolicyArns: { s3 } } }] }, { provider });
            },
            { computed: withIds },
        );
        const made = deployment.resources.filter(({ name }) => name.startsWith("lake-"));
        assert.equal(made.length, 3);
        assert.ok(made.every(({ provider }) => provider.includes("::own::")));
    });

    it("leaves the given args as they were", async () => {
        const args = deepFreeze({
            roles: [{ ...entry, readyArn: entry.arn }, { create: { inlinePolicies: { extra: inline } } }],
        });
        const { errors } = await deployChain(args);
        assert.deepEqual(errors, []);
    });

    it("refuses a role that is an Output, since whether it is there decides which resources exist", async () => {
        const { errors } = await deployChain({ roles: [pulumi.output(entry), { create: {} }] as never });
        assert.deepEqual(errors, [
            'RoleChain "lake" has 1 problem:\n  roles[0] must be plain, since it decides which resources exist, got an Output. Take the value from the stack\'s configuration or from the program, or put the Outputs inside it.',
        ]);
    });

    for (const name of ["key", "managedPolicyArns", "inlinePolicies", "permissions"]) {
        it(`refuses an Output for ${name}, which decides what resources there are and what they are named by`, async () => {
            const { errors, resources } = await deployChain({
                roles: [entry, { create: { [name]: pulumi.output({}) } }] as never,
            });
            assert.deepEqual(errors, [
                `RoleChain "lake" has 1 problem:\n  roles[1].create.${name} must be plain, since it decides which resources exist, got an Output. Take the value from the stack's configuration or from the program, or put the Outputs inside it.`,
            ]);
            assert.equal(resources.length, 1);
        });
    }

    it("refuses a list of roles that is an Output", async () => {
        const { errors } = await deployChain({ roles: pulumi.output([entry]) as never });
        assert.deepEqual(errors, [
            'RoleChain "lake" has 1 problem:\n  roles must be plain, since it decides which resources exist, got an Output. Take the value from the stack\'s configuration or from the program, or put the Outputs inside it.',
        ]);
    });
});

/** A role of which nothing is known yet. */
class UnknownRole {
    public readonly arn = pulumi.unknown as pulumi.Output<string>;
    public readonly name = pulumi.unknown as pulumi.Output<string>;
}
