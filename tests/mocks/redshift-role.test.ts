import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { Policy } from "@pulumi/aws/iam";
import { Provider } from "@pulumi/aws/provider";
import { Cluster } from "@pulumi/aws/redshift";
import { getNamespaceOutput, getWorkgroupOutput, Namespace, Workgroup } from "@pulumi/aws/redshiftserverless";
import { Bucket } from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import {
    RedshiftCluster,
    RedshiftGrant,
    RedshiftNamespace,
    RedshiftRole,
    RedshiftRoleArgs,
    RedshiftWorkgroup,
} from "../../index";
import { deepFreeze } from "../deep-freeze";
import { aWorkgroup, deploy, Deployment, Registered, World } from "./deploy";
import { Reader } from "./reader";

const s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const glue = "arn:aws:iam::123456789012:policy/glue";
const inline = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}';
const types = {
    component: "redshift-iam:index:RedshiftRole",
    role: "aws:iam/role:Role",
    attachment: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    inline: "aws:iam/rolePolicy:RolePolicy",
    association: "aws:redshift/clusterIamRoles:ClusterIamRoles",
    shared: "pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation",
    namespace: "pulumi-nodejs:dynamic/redshift-iam:NamespaceRoleAssociation",
};

const everything: RedshiftRoleArgs = {
    cluster: { clusterIdentifier: "examplecluster", region: "us-west-2" },
    dbUsers: ["user1"],
    regions: ["us-west-2"],
    accountId: "123456789012",
    managedPolicyArns: { s3, glue },
    inlinePolicies: { extra: inline },
    roleName: "copy-unload",
    path: "/redshift/",
    description: "Loads and unloads",
    maxSessionDuration: 7200,
    permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary",
    tags: { team: "data" },
    association: { mode: "exclusive", defaultRole: true },
};

const policyOfEverything =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.us-west-2.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"arn:aws:redshift:us-west-2:123456789012:dbuser:examplecluster/user1"}}}]}';

function deployRole(args: RedshiftRoleArgs, world: World = {}, opts?: pulumi.ComponentResourceOptions) {
    return deploy(() => new RedshiftRole("load", args, opts), world);
}

function theOne({ resources }: Deployment, type: string): Registered {
    const [found, ...others] = resources.filter((resource) => resource.type === type);
    assert.ok(found !== undefined && others.length === 0, `not one resource of type ${type}`);
    return found;
}

describe("RedshiftRole", () => {
    it("makes the role, its policies and the association, with these inputs", async () => {
        const deployment = await deployRole(everything);
        const arn = "arn:aws:iam::123456789012:role/redshift/copy-unload";
        assert.deepEqual(deployment.errors, []);
        assert.deepEqual(
            Object.fromEntries(deployment.resources.map(({ name, type, inputs }) => [name, { type, inputs }])),
            {
                load: { type: types.component, inputs: {} },
                "load-role": {
                    type: types.role,
                    inputs: {
                        name: "copy-unload",
                        path: "/redshift/",
                        description: "Loads and unloads",
                        assumeRolePolicy: policyOfEverything,
                        maxSessionDuration: 7200,
                        permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary",
                        tags: { team: "data" },
                    },
                },
                "load-s3": { type: types.attachment, inputs: { role: "copy-unload", policyArn: s3 } },
                "load-glue": { type: types.attachment, inputs: { role: "copy-unload", policyArn: glue } },
                "load-extra": { type: types.inline, inputs: { role: "copy-unload", name: "extra", policy: inline } },
                "load-association": {
                    type: types.association,
                    inputs: {
                        clusterIdentifier: "examplecluster",
                        region: "us-west-2",
                        iamRoleArns: [arn],
                        defaultIamRoleArn: arn,
                    },
                },
            },
        );
    });

    it("gives these outputs", async () => {
        const { outputs } = theOne(await deployRole({ ...everything, trustPolicyQuota: 4096 }), types.component);
        const arn = "arn:aws:iam::123456789012:role/redshift/copy-unload";
        const { role, ...others } = outputs;
        assert.equal((role as { urn: string }).urn.split("::").pop(), "load-role");
        assert.deepEqual(others, {
            arn,
            name: "copy-unload",
            trustPolicy: policyOfEverything,
            trustPolicySize: policyOfEverything.length,
            trustPolicyQuota: 4096,
            iamRoleClause: `IAM_ROLE '${arn}'`,
            sql: {
                iamRole: `IAM_ROLE '${arn}'`,
                revokeFromPublic: "REVOKE ASSUMEROLE ON ALL FROM PUBLIC FOR ALL;",
                grants: [`GRANT ASSUMEROLE ON '${arn}' TO "user1" FOR ALL;`],
                copies: [],
                unloads: [],
                externalSchemas: [],
            },
            autoCopyBucketPolicies: {},
            readyArn: arn,
        });
    });

    it("leaves every input out that was not given", async () => {
        const deployment = await deployRole({});
        assert.deepEqual(
            deployment.resources.map(({ name }) => name),
            ["load", "load-role"],
        );
        assert.deepEqual(theOne(deployment, types.role).inputs, {
            assumeRolePolicy:
                '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
        });
    });

    it("leaves the cluster's default role alone unless it is asked for", async () => {
        for (const association of [{ mode: "exclusive" }, { mode: "exclusive", defaultRole: false }]) {
            const { inputs } = theOne(await deployRole({ ...everything, association }), types.association);
            assert.ok(!("defaultIamRoleArn" in inputs));
        }
    });

    it("makes no association where associate is false, or there is no cluster", async () => {
        const { association, ...rest } = everything;
        assert.ok(association);
        const namespace = { namespaceName: "analytics" };
        for (const args of [
            { ...rest, associate: false },
            { managedPolicyArns: { s3 } },
            { namespace, associate: false },
        ]) {
            const { resources, errors } = await deployRole(args);
            assert.deepEqual(errors, []);
            const { role, component, attachment, inline: inlinePolicy } = types;
            assert.ok(
                resources.every(({ type }) => [role, component, attachment, inlinePolicy].includes(type)),
                resources.map(({ type }) => type).join(),
            );
        }
    });

    it("is the parent of all it makes", async () => {
        const { resources } = await deployRole(everything);
        const [component, ...children] = resources;
        assert.equal(component?.type, types.component);
        assert.deepEqual([...new Set(children.map(({ parent }) => parent))], [component.urn]);
    });

    it("attaches every policy before it makes the association", async () => {
        const deployment = await deployRole(everything);
        const policies = deployment.resources.filter(({ type }) => [types.attachment, types.inline].includes(type));
        const role = theOne(deployment, types.role).urn;
        assert.deepEqual(
            [...theOne(deployment, types.association).dependsOn].sort(),
            [role, ...policies.map(({ urn }) => urn)].sort(),
        );
        for (const policy of policies) {
            assert.deepEqual(policy.dependsOn, [role]);
        }
    });

    it("gives readyArn only once the policies and the association are there", async () => {
        const waits = async (type: string) => {
            const { resources } = await deploy(() => {
                new Reader(new RedshiftRole("load", everything).readyArn);
            });
            return resources
                .find((one) => one.type === "test:index:Reader")
                ?.dependsOn.some((urn) => urn.includes(type));
        };
        assert.equal(await waits(types.association), true);
        assert.equal(await waits(types.attachment), true);
        assert.equal(await waits(types.inline), true);
    });

    it("looks up with the provider that it was given", async () => {
        const { callProviders } = await deploy(() => {
            const provider = new Provider("west", { region: "us-west-2" });
            const args = { dbUsers: ["u"], cluster: { clusterIdentifier: "c" }, association: { connection: {} } };
            new RedshiftRole("load", args, { provider });
        });
        assert.equal(callProviders.length, 3);
        for (const provider of callProviders) {
            assert.match(provider, /::pulumi:providers:aws::west::/);
        }
    });

    it("passes protect and a provider on to all it makes", async () => {
        let provider: Provider | undefined;
        const deployment = await deploy(() => {
            provider = new Provider("west", { region: "us-west-2" });
            new RedshiftRole("load", everything, { provider, protect: true });
        });
        const children = deployment.resources.filter(({ parent }) => parent.includes("RedshiftRole"));
        assert.equal(children.length, 5);
        for (const { provider: used, protect, name } of children) {
            assert.match(used, /^urn:pulumi:stack::project::pulumi:providers:aws::west::/, name);
            assert.equal(protect, true, name);
        }
    });

    describe("associates in the shared mode", () => {
        const { association, ...shared } = everything;
        const arn = "arn:aws:iam::123456789012:role/redshift/copy-unload";
        const both: RedshiftRoleArgs = {
            cluster: { clusterIdentifier: "examplecluster", region: "us-west-2" },
            namespace: { namespaceName: "analytics" },
            managedPolicyArns: { s3 },
            inlinePolicies: { extra: inline },
            association: { defaultRole: true, connection: { profile: "production" } },
        };
        const policyOfBoth =
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["redshift-serverless.amazonaws.com","redshift.amazonaws.com"]},"Action":"sts:AssumeRole"}]}';

        it("unless another mode is given, with these inputs", async () => {
            assert.equal(association?.mode, "exclusive");
            for (const mode of [undefined, "shared"]) {
                const deployment = await deployRole({ ...shared, ...(mode && { association: { mode } }) });
                assert.deepEqual(deployment.errors, []);
                assert.ok(!deployment.resources.some(({ type }) => type === types.association));
                const { name, inputs, parent } = theOne(deployment, types.shared);
                assert.equal(name, "load-association");
                assert.equal(parent, theOne(deployment, types.component).urn);
                assert.deepEqual(inputs, {
                    clusterIdentifier: "examplecluster",
                    region: "us-west-2",
                    roleArn: arn,
                    defaultRole: false,
                });
            }
        });

        it("with the cluster and the namespace both, each in its own Region", async () => {
            const deployment = await deployRole(both);
            assert.deepEqual(deployment.errors, []);
            assert.equal(theOne(deployment, types.role).inputs["assumeRolePolicy"], policyOfBoth);
            const common = {
                roleArn: "arn:aws:iam::123456789012:role/load-role-1234567",
                defaultRole: true,
                connection: { profile: "production" },
            };
            const [cluster, namespace] = [theOne(deployment, types.shared), theOne(deployment, types.namespace)];
            assert.equal(cluster.name, "load-association");
            assert.deepEqual(cluster.inputs, { clusterIdentifier: "examplecluster", region: "us-west-2", ...common });
            assert.equal(namespace.name, "load-namespace-association");
            assert.equal(namespace.parent, theOne(deployment, types.component).urn);
            assert.deepEqual(namespace.inputs, { namespaceName: "analytics", ...common });
        });

        it("with the namespace alone", async () => {
            const { cluster, ...args } = both;
            const deployment = await deployRole(args);
            assert.ok(cluster);
            assert.deepEqual(deployment.errors, []);
            assert.equal(theOne(deployment, types.role).inputs["assumeRolePolicy"], policyOfBoth);
            assert.deepEqual(
                deployment.resources.map(({ name }) => name),
                ["load", "load-role", "load-s3", "load-extra", "load-namespace-association"],
            );
        });

        it("once every policy is attached", async () => {
            const deployment = await deployRole(both);
            const needed = [types.role, types.attachment, types.inline].map((type) => theOne(deployment, type).urn);
            for (const type of [types.shared, types.namespace]) {
                assert.deepEqual([...theOne(deployment, type).dependsOn].sort(), [...needed].sort());
            }
        });

        it("and gives readyArn once both associations and the policies are there", async () => {
            const deployment = await deploy(() => new Reader(new RedshiftRole("load", both).readyArn));
            const reader = theOne(deployment, "test:index:Reader");
            for (const type of [types.shared, types.namespace, types.attachment, types.inline]) {
                assert.ok(reader.dependsOn.includes(theOne(deployment, type).urn), type);
            }
        });

        it("within its custom timeouts, given in seconds", async () => {
            const customTimeouts = { create: "1h30m", update: "90s" };
            const deployment = await deployRole(both, {}, { customTimeouts });
            for (const type of [types.shared, types.namespace]) {
                assert.deepEqual(theOne(deployment, type).inputs["timeouts"], { create: 5400, update: 90 });
            }
            const exclusive = await deployRole(everything, {}, { customTimeouts });
            assert.deepEqual(theOne(exclusive, types.association).customTimeouts, customTimeouts);
        });

        it("only where its custom timeouts are durations, in the exclusive mode too", async () => {
            const customTimeouts = { update: "ten minutes" };
            for (const args of [both, everything]) {
                const { errors, resources } = await deployRole(args, {}, { customTimeouts });
                assert.deepEqual(errors, [
                    'RedshiftRole "load" has 1 problem:\n  customTimeouts.update must be a duration, got "ten minutes". Write one such as "5m" or "1h30m".',
                ]);
                assert.equal(resources.length, 1);
            }
        });

        it("protected, where the role is", async () => {
            const deployment = await deployRole(both, {}, { protect: true });
            assert.ok(deployment.resources.every(({ protect }) => protect));
        });

        it("with what a preview does not know yet left unknown", async () => {
            const unknown = pulumi.output(pulumi.unknown) as unknown as pulumi.Output<string>;
            const args = {
                ...both,
                cluster: { clusterIdentifier: unknown, region: unknown },
                namespace: { namespaceName: unknown, region: unknown },
            };
            const { unknownValue } = pulumi.runtime;
            const computed = () => ({ name: "load", arn: unknownValue });
            const deployment = await deployRole(args, { preview: true, computed });
            assert.deepEqual(deployment.errors, []);
            const common = { ...both.association, region: unknownValue, roleArn: unknownValue };
            assert.deepEqual(theOne(deployment, types.shared).inputs, { ...common, clusterIdentifier: unknownValue });
            assert.deepEqual(theOne(deployment, types.namespace).inputs, { ...common, namespaceName: unknownValue });
            assert.equal(theOne(deployment, types.component).outputs["readyArn"], unknownValue);
        });
    });

    describe("beside an explicit aws.Provider", () => {
        const cluster = { clusterIdentifier: "c" };
        const namespace = { namespaceName: "analytics" };
        const missing =
            'association.connection must be given beside an explicit aws.Provider, whose credentials nobody but that provider can read, got nothing. Write what the provider has, such as { profile: "production" }, or {} where the stack\'s own configuration leads to the same account.';
        const beside = (args: RedshiftRoleArgs, profile?: string) =>
            deploy(() => {
                const provider = new Provider("west", { region: "us-west-2", ...(profile && { profile }) });
                new RedshiftRole("load", args, { provider });
            });

        it("must be told whose credentials a shared association uses", async () => {
            for (const args of [{ cluster }, { namespace }, { cluster, association: { defaultRole: true } }]) {
                const { errors, resources } = await beside(args);
                assert.deepEqual(errors, [`RedshiftRole "load" has 1 problem:\n  ${missing}`]);
                assert.ok(!resources.some(({ type }) => type === types.role));
            }
        });

        it("need not be told where there is no shared association", async () => {
            for (const args of [
                {},
                { cluster, associate: false },
                { namespace, associate: false },
                { cluster, association: { mode: "exclusive" } },
            ]) {
                const { errors } = await beside(args, "production");
                assert.deepEqual(errors, []);
            }
        });

        it("associates in the provider's Region", async () => {
            const deployment = await beside({ cluster, namespace, association: { connection: {} } });
            assert.deepEqual(deployment.errors, []);
            for (const type of [types.shared, types.namespace]) {
                assert.equal(theOne(deployment, type).inputs["region"], "us-west-2");
                assert.equal(theOne(deployment, type).provider, "");
            }
            assert.match(theOne(deployment, types.role).provider, /::pulumi:providers:aws::west::/);
        });

        it("takes the provider's profile, and refuses to go without", async () => {
            const right = await beside(
                { cluster, association: { connection: { profile: "production" } } },
                "production",
            );
            assert.deepEqual(right.errors, []);
            const wrong = await beside({ cluster, association: { connection: {} } }, "production");
            assert.deepEqual(wrong.errors, [
                'RedshiftRole "load" has 1 problem:\n  association.connection.profile must be "production", as the explicit aws.Provider has it, got nothing. The role could be made in one account and associated in another: give the profile to use.',
            ]);
            assert.ok(!wrong.resources.some(({ type }) => type === types.role));
        });

        it("shows the trust policy in a preview that does not know the provider's profile", async () => {
            // What was looked at of the provider was waited for with the account and the Region.
            const { resources } = await deploy(
                () => {
                    const profile = new Reader("profile").id;
                    const provider = new Provider("west", { region: "us-west-2", profile });
                    const association = { connection: { profile } };
                    new RedshiftRole("load", { cluster, regions: ["us-west-2"], association }, { provider });
                },
                { preview: true },
            );
            const role = resources.find(({ type }) => type === types.role);
            assert.match(String(role?.inputs["assumeRolePolicy"]), /"redshift.us-west-2.amazonaws.com"/);
        });
    });

    describe("takes a namespace", () => {
        const described = { namespaceName: "warehouse", region: "eu-west-1", namespaceId: "id", dbName: "dev" };
        const given: [says: string, namespace: () => RedshiftNamespace][] = [
            [
                "that is an aws.redshiftserverless.Namespace",
                () => new Namespace("warehouse", { namespaceName: "warehouse" }),
            ],
            ["that getNamespaceOutput describes", () => getNamespaceOutput({ namespaceName: "warehouse" })],
            ["that getNamespace describes, with all its other properties", () => described],
            ["that is a promise of one", () => Promise.resolve(described) as unknown as RedshiftNamespace],
            [
                "that is an Output of one",
                () => pulumi.output(Promise.resolve({ namespaceName: "warehouse", region: "eu-west-1" })),
            ],
            [
                "that is plain, with Outputs inside it",
                () => ({ namespaceName: pulumi.output("warehouse"), region: pulumi.output("eu-west-1") }),
            ],
        ];
        for (const [says, namespace] of given) {
            it(says, async () => {
                const deployment = await deploy(() => new RedshiftRole("load", { namespace: namespace() }), {
                    call: () => described,
                    computed: () => ({ region: "eu-west-1", name: "load", arn: "arn:aws:iam::123456789012:role/load" }),
                });
                assert.deepEqual(deployment.errors, []);
                assert.deepEqual(theOne(deployment, types.namespace).inputs, {
                    namespaceName: "warehouse",
                    region: "eu-west-1",
                    roleArn: "arn:aws:iam::123456789012:role/load",
                    defaultRole: false,
                });
            });
        }

        it("whose Region mocks leave empty, in the provider's Region", async () => {
            const deployment = await deploy(() => {
                const namespace = new Namespace("warehouse", { namespaceName: "warehouse" });
                new RedshiftRole("load", { namespace });
            });
            assert.deepEqual(deployment.errors, []);
            const { inputs, dependsOn } = theOne(deployment, types.namespace);
            assert.ok(!("region" in inputs));
            assert.ok(dependsOn.some((urn) => urn.includes("redshiftserverless/namespace:Namespace")));
        });
    });

    describe("looks up", () => {
        const identity = "aws:index/getCallerIdentity:getCallerIdentity";
        const region = "aws:index/getRegion:getRegion";
        const cluster = { clusterIdentifier: "c" };
        const association = { mode: "exclusive" };
        const cases: [string, RedshiftRoleArgs, string[]][] = [
            ["nothing for a trust without users", { cluster, association }, []],
            ["nothing for a shared association", { cluster, namespace: { namespaceName: "analytics" } }, []],
            ["nothing for Regions without an association", { regions: ["us-east-1"] }, []],
            ["the account and the Region for users", { cluster, association, dbUsers: ["u"] }, [identity, region]],
            [
                "the account alone where the cluster has its Region",
                { cluster: { ...cluster, region: "us-east-1" }, association, dbUsers: ["u"] },
                [identity],
            ],
            [
                "the Region alone where the account is given",
                { cluster, association, dbUsers: ["u"], accountId: "123456789012" },
                [region],
            ],
            [
                "nothing where both are given",
                {
                    cluster: { ...cluster, region: "us-east-1" },
                    association,
                    dbUsers: ["u"],
                    accountId: "123456789012",
                },
                [],
            ],
            ["the account for restrictToAccount", { restrictToAccount: true }, [identity]],
            [
                "the Region of an association that must be among regions",
                { cluster, association, regions: ["us-east-1"] },
                [region],
            ],
            [
                "the Region of a shared association that must be among regions",
                { cluster, regions: ["us-east-1"] },
                [region],
            ],
        ];
        for (const [what, args, calls] of cases) {
            it(what, async () => {
                const deployment = await deployRole(args);
                assert.deepEqual(deployment.errors, []);
                assert.deepEqual(deployment.calls, calls);
            });
        }

        it("nothing at all where an Output has a problem", async () => {
            const deployment = await deployRole({ cluster, associate: false, dbUsers: [pulumi.output("a b")] });
            assert.equal(deployment.errors.length, 1);
            assert.deepEqual(deployment.calls, []);
        });

        it("and tells what to give where AWS does not answer", async () => {
            const call = () => {
                throw Object.assign(new Error(), { details: "no valid credential sources found" });
            };
            const { errors } = await deployRole(
                { cluster, associate: false, dbUsers: ["u"], regions: ["us-east-1"] },
                { call },
            );
            assert.deepEqual(errors, [
                'RedshiftRole "load" has 1 problem:\n' +
                    '  accountId must come from the AWS provider, got an error: "no valid credential sources found". ' +
                    "Fix the provider's configuration, or give what is looked up: accountId, or the Region of the cluster, the workgroup or regions.",
            ]);
        });
    });

    describe("takes a cluster", () => {
        const trusted = '"arn:aws:redshift:eu-west-1:123456789012:dbuser:warehouse/user1"';
        const args = { dbUsers: ["user1"], association: { mode: "exclusive" } };

        it("that is an aws.redshift.Cluster, in the cluster's own Region", async () => {
            const deployment = await deploy(
                () => {
                    const cluster = new Cluster("warehouse", { clusterIdentifier: "warehouse", nodeType: "ra3.large" });
                    new RedshiftRole("load", { ...args, cluster });
                },
                {
                    computed: (type) =>
                        type === "aws:redshift/cluster:Cluster"
                            ? { region: "eu-west-1" }
                            : { name: "load", arn: "arn:aws:iam::123456789012:role/load" },
                },
            );
            assert.deepEqual(deployment.errors, []);
            assert.ok(String(theOne(deployment, types.role).inputs["assumeRolePolicy"]).includes(trusted));
            const { inputs, dependsOn } = theOne(deployment, types.association);
            assert.deepEqual([inputs["clusterIdentifier"], inputs["region"]], ["warehouse", "eu-west-1"]);
            assert.ok(dependsOn.some((urn) => urn.includes("redshift/cluster:Cluster")));
        });

        it("in a grant as well, with a Region or with none", async () => {
            for (const region of ["eu-west-1", undefined]) {
                const deployment = await deploy(
                    () => {
                        const cluster = new Cluster("warehouse", {
                            clusterIdentifier: "warehouse",
                            nodeType: "ra3.large",
                        });
                        new RedshiftRole("load", { grants: [{ cluster, dbUsers: ["user1"] }] });
                    },
                    {
                        region: "eu-west-1",
                        computed: () => ({ region, name: "load", arn: "arn:aws:iam::123456789012:role/load" }),
                    },
                );
                assert.deepEqual(deployment.errors, []);
                assert.ok(String(theOne(deployment, types.role).inputs["assumeRolePolicy"]).includes(trusted));
            }
        });

        it("that is a promise of one", async () => {
            const cluster = Promise.resolve({ clusterIdentifier: "warehouse", region: "eu-west-1" });
            const deployment = await deployRole({ ...args, cluster: cluster as unknown as RedshiftCluster });
            assert.deepEqual(deployment.errors, []);
            assert.ok(String(theOne(deployment, types.role).inputs["assumeRolePolicy"]).includes(trusted));
        });

        it("that getCluster describes, with all its other properties", async () => {
            const cluster = {
                clusterIdentifier: "warehouse",
                region: "eu-west-1",
                nodeType: "ra3.large",
                endpoint: "x",
            };
            const deployment = await deployRole({ ...args, cluster });
            assert.deepEqual(deployment.errors, []);
        });

        it("whose Region mocks leave empty, in the provider's Region", async () => {
            const deployment = await deploy(
                () => {
                    const cluster = new Cluster("warehouse", { clusterIdentifier: "warehouse", nodeType: "ra3.large" });
                    new RedshiftRole("load", { ...args, cluster });
                },
                { region: "eu-west-1" },
            );
            assert.deepEqual(deployment.errors, []);
            assert.ok(String(theOne(deployment, types.role).inputs["assumeRolePolicy"]).includes(trusted));
        });
    });

    describe("in a preview", () => {
        const unknown = pulumi.output(pulumi.unknown) as unknown as pulumi.Output<string>;
        const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

        it("shows the trust policy, whatever else is not known yet", async () => {
            const args = { ...everything, inlinePolicies: { extra: unknown }, tags: { team: unknown } };
            const deployment = await deployRole(args, { preview: true });
            assert.deepEqual(deployment.errors, []);
            const { inputs } = theOne(deployment, types.role);
            assert.equal(inputs["assumeRolePolicy"], policyOfEverything);
            assert.equal(inputs["name"], "copy-unload");
        });

        it("marks the SQL as secret where a database user is, though the ARN is not known yet", async () => {
            const marked: Promise<boolean>[] = [];
            await deploy(
                () => {
                    for (const user of ["user1", pulumi.secret("user1")]) {
                        const { sql } = new RedshiftRole(`load-${marked.length}`, { ...everything, dbUsers: [user] });
                        marked.push(pulumi.isSecret(sql));
                    }
                },
                { preview: true },
            );
            assert.deepEqual(await Promise.all(marked), [false, true]);
        });

        it("has readyArn depend on the role, each policy and the association, though no id is known yet", async () => {
            const names: string[] = [];
            await deploy(
                () => {
                    const { readyArn } = new RedshiftRole("load", everything);
                    // What Pulumi keeps of an Output for its own use.
                    const output = readyArn as unknown as { allResources: () => Promise<Set<pulumi.Resource>> };
                    void output.allResources().then((all) => {
                        all.forEach((resource) => {
                            pulumi.output(resource.urn).apply((urn) => names.push(urn.split("::").pop() ?? ""));
                        });
                    });
                },
                { preview: true },
            );
            assert.deepEqual(names.sort(), ["load-association", "load-extra", "load-glue", "load-role", "load-s3"]);
        });

        it("takes source ARNs of clusters that are not there yet", async () => {
            const { errors } = await deployRole({ sourceArns: [unknown] }, { preview: true });
            assert.deepEqual(errors, []);
        });

        it("takes what an awaited invoke does not know yet", async () => {
            const awaited = pulumi.unknown as unknown as string;
            const { errors } = await deployRole(
                { ...everything, inlinePolicies: { extra: awaited } },
                { preview: true },
            );
            assert.deepEqual(errors, []);
        });

        it("does not judge regions that it does not know all of", async () => {
            const regions = ["eu-west-1", unknown];
            const args = { regions, cluster: { clusterIdentifier: "c" }, association: { mode: "exclusive" } };
            const { errors } = await deployRole(args, { preview: true });
            assert.deepEqual(errors, []);
        });

        it("leaves the trust policy unknown where a part of it is", async () => {
            const args = { ...everything, cluster: { clusterIdentifier: unknown, region: "us-west-2" } };
            const deployment = await deployRole(args, { preview: true });
            assert.deepEqual(deployment.errors, []);
            assert.equal(theOne(deployment, types.role).inputs["assumeRolePolicy"], unknownValue);
        });

        it("tells every problem of the values it knows, beside those it does not", async () => {
            const { errors } = await deployRole(
                {
                    ...everything,
                    cluster: { clusterIdentifier: unknown, region: "us-west-2" },
                    dbUsers: [pulumi.output("a b"), unknown],
                    roleName: pulumi.output("copy unload"),
                },
                { preview: true },
            );
            assert.deepEqual(errors, [
                'RedshiftRole "load" has 2 problems:\n' +
                    '  dbUsers[0] must be a database user\'s name, got "a b", with a space, which sts:ExternalId cannot carry. Rename the database user to letters A-Z and a-z, digits and _ + = , . @ : -, or leave it out.\n' +
                    "  roleName must be a role's name, got \"copy unload\". IAM allows letters, digits and _ + = , . @ - in a role's name.",
            ]);
        });
    });

    describe("refuses what JavaScript lets through", () => {
        const plain = "decides which resources exist";
        const cases: [says: string, args: unknown, message: RegExp][] = [
            ["no args", undefined, /args must be an object, got nothing. Write {} for no restriction./],
            ["null for args", null, /args must be an object, got null/],
            [
                "an Output as a map of policies",
                { managedPolicyArns: pulumi.output({ s3 }) },
                new RegExp(`managedPolicyArns must be plain, since it ${plain}, got an Output`),
            ],
            [
                "an Output as a map of inline policies",
                { inlinePolicies: pulumi.output({ inline }) },
                /inlinePolicies must be plain/,
            ],
            ["an Output as associate", { ...everything, associate: pulumi.output(false) }, /associate must be plain/],
            [
                "an Output as association",
                { ...everything, association: pulumi.output({ mode: "exclusive" }) },
                new RegExp(`has 1 problem:\n {2}association must be plain, since it ${plain}, got an Output`),
            ],
            [
                "an Output as mode, with one problem",
                { ...everything, association: { mode: pulumi.output("exclusive") } },
                new RegExp(`has 1 problem:\n {2}association.mode must be plain, since it ${plain}, got an Output`),
            ],
            ["an Output as grants", { grants: pulumi.output([]) }, /grants must be plain/],
            ["a grant that is an Output of nothing", { grants: [pulumi.output(null)] }, /grants\[0\]/],
            [
                "the provider's Region, which is no argument",
                { ...everything, region: "eu-west-1" },
                /region must be left out/,
            ],
            ["a big integer in a list", { regions: [10n] }, /regions\[0\] must be a Region, got a bigint/],
        ];
        for (const [says, args, message] of cases) {
            it(says, async () => {
                const { errors, resources } = await deployRole(args as RedshiftRoleArgs);
                assert.equal(errors.length, 1);
                assert.match(errors[0] ?? "", /^RedshiftRole "load" has \d+ problems?:\n/);
                assert.match(errors[0] ?? "", message);
                assert.equal(resources.length, 1);
            });
        }

        it("a resource in place of its ARN, without going round in its parents", async () => {
            class Owner extends pulumi.ComponentResource {
                public readonly policy: Policy;
                public constructor() {
                    super("test:index:Owner", "owner");
                    this.policy = new Policy("own", { policy: inline }, { parent: this });
                    const managedPolicyArns = { own: this.policy as unknown as string };
                    new RedshiftRole("load", { managedPolicyArns }, { parent: this });
                }
            }
            const { errors } = await deploy(() => new Owner());
            assert.match(
                errors.join(),
                /managedPolicyArns\.own must be a managed policy's ARN, got an object of Policy\./,
            );
        });

        it("an entry that is left out of a map makes no resource", async () => {
            const maps = { managedPolicyArns: { s3, none: undefined }, inlinePolicies: { none: undefined } };
            const { errors, resources } = await deployRole(maps as unknown as RedshiftRoleArgs);
            assert.deepEqual(errors, []);
            assert.deepEqual(
                resources.map(({ name }) => name),
                ["load", "load-role", "load-s3"],
            );
        });
    });

    describe("with secrets", () => {
        it("keeps the trust policy secret where a user is", async () => {
            const deployment = await deployRole({ ...everything, dbUsers: [pulumi.secret("user1")] });
            assert.deepEqual(deployment.errors, []);
            const policy = theOne(deployment, types.role).inputs["assumeRolePolicy"] as Record<string, unknown>;
            assert.equal(policy[pulumi.runtime.specialSigKey], pulumi.runtime.specialSecretSig);
            assert.equal(policy["value"], policyOfEverything);
        });

        it("keeps an inline policy secret", async () => {
            const deployment = await deployRole({ ...everything, inlinePolicies: { extra: pulumi.secret(inline) } });
            const policy = theOne(deployment, types.inline).inputs["policy"] as Record<string, unknown>;
            assert.equal(policy[pulumi.runtime.specialSigKey], pulumi.runtime.specialSecretSig);
        });

        it("does not show one in an error", async () => {
            const { errors } = await deployRole({ ...everything, dbUsers: [pulumi.secret("hunter 2")] });
            assert.deepEqual(errors, [
                'RedshiftRole "load" has 1 problem:\n' +
                    "  dbUsers[0] breaks the rule dbUser.characters. Its value is secret, so it is not shown; docs/errors.md says what the rule asks for.",
            ]);
        });
    });

    describe("with secrets in errors and warnings", () => {
        const shown = "hunter 2";
        const cases: [says: string, args: RedshiftRoleArgs][] = [
            ["a secret list", { ...everything, dbUsers: pulumi.secret([shown]) }],
            ["a secret beside others", { ...everything, dbUsers: ["user1", pulumi.secret(shown)] }],
            [
                "a secret that another rule would tell",
                {
                    dbUsers: ["u"],
                    associate: false,
                    cluster: { clusterIdentifier: pulumi.secret("hunter-2"), region: "us-east-1" },
                    regions: ["us-east-1", "us-west-2"],
                },
            ],
        ];
        for (const [says, args] of cases) {
            it(`shows nothing of ${says}`, async () => {
                const { errors } = await deployRole(args);
                assert.equal(errors.length, 1);
                assert.match(errors[0] ?? "", /Its value is secret/);
                assert.ok(!(errors[0] ?? "").includes("hunter"), errors[0]);
            });
        }

        it("shows the other values as they are", async () => {
            const { errors } = await deployRole({
                ...everything,
                description: pulumi.secret(""),
                roleName: pulumi.output("a b"),
            });
            assert.match(errors.join(), /roleName must be a role's name, got "a b"/);
        });

        it("shows nothing of one in a warning", async () => {
            const regions = ["us-east-1", pulumi.secret("us-north-9")];
            const { warnings, errors } = await deployRole({ regions });
            assert.deepEqual(errors, []);
            assert.deepEqual(warnings, [
                "warning: [runtime] regions[1] breaks the rule region.unknown. Its value is secret, so it is not shown; docs/errors.md says what the rule asks for.",
            ]);
        });
    });

    describe("with Outputs that go wrong", () => {
        it("tells a promise that rejects, and judges one that resolves", async () => {
            const down = Promise.reject<string[]>(new Error("vault is down"));
            const rejected = await deployRole({ ...everything, dbUsers: down });
            assert.match(rejected.errors.join(), /dbUsers must have a value, got an error: "vault is down"/);
            const resolved = await deployRole({ ...everything, dbUsers: Promise.resolve(["a b"]) });
            assert.match(resolved.errors.join(), /dbUsers\[0\] must be a database user's name, got "a b"/);
        });

        it("tells an Output inside an Output that rejects", async () => {
            const nested = pulumi
                .output("x")
                .apply(() => [pulumi.output(Promise.reject<string>(new Error("vault is down")))]);
            const { errors } = await deployRole({ ...everything, dbUsers: nested });
            // Pulumi reports the inner Output's own error beside it (liftInnerOutput does not await all of it).
            assert.ok(
                errors.includes(
                    'RedshiftRole "load" has 1 problem:\n  dbUsers must have a value, got an error: "vault is down". Fix what computes it.',
                ),
                errors.join(),
            );
        });

        it("rejects its own Outputs, so that nothing waits for ever", async () => {
            const outcomes: Record<string, Promise<unknown>> = {};
            await deploy(() => {
                const role = new RedshiftRole("load", { ...everything, dbUsers: [pulumi.output("a b")] });
                const { arn, name, trustPolicy, trustPolicySize, iamRoleClause, readyArn } = role;
                const outputs = { arn, name, trustPolicy, trustPolicySize, iamRoleClause, readyArn };
                for (const [what, output] of Object.entries(outputs)) {
                    const outcome = pulumi.recover<string | number>(output as pulumi.Output<string>, () => "rejected");
                    outcomes[what] = new Promise((resolve) => outcome.apply(resolve));
                }
            });
            for (const [what, outcome] of Object.entries(outcomes)) {
                assert.equal(await Promise.race([outcome, setTimeout(500, "waits for ever")]), "rejected", what);
            }
        });

        it("tells which one rejected, once, and why", async () => {
            const down = pulumi.output(Promise.reject<string[]>(new Error("vault is down")));
            const { errors, resources } = await deployRole({ ...everything, dbUsers: down });
            assert.deepEqual(errors, [
                'RedshiftRole "load" has 1 problem:\n  dbUsers must have a value, got an error: "vault is down". Fix what computes it.',
            ]);
            assert.deepEqual(
                resources.map(({ type }) => type),
                [types.component],
            );
        });

        it("tells a cluster that rejected once, though two properties are read from it", async () => {
            const down = pulumi.output(Promise.reject<{ clusterIdentifier: string }>(new Error("no such cluster")));
            const { errors } = await deployRole({ ...everything, cluster: down });
            assert.deepEqual(errors, [
                'RedshiftRole "load" has 1 problem:\n  cluster.clusterIdentifier must have a value, got an error: "no such cluster". Fix what computes it.',
            ]);
        });

        for (const nothing of [null, undefined]) {
            it(`does not take ${nothing} for an argument left out, which would lift the restriction`, async () => {
                const dbUsers = pulumi.output(nothing) as unknown as pulumi.Output<string[]>;
                const { errors } = await deployRole({ ...everything, dbUsers });
                assert.deepEqual(errors, [
                    'RedshiftRole "load" has 1 problem:\n  dbUsers must be a list of database users\' names, got null. Write ["user1"].',
                ]);
            });
        }
    });

    describe("for a workgroup", () => {
        const getWorkgroup = "aws:redshiftserverless/getWorkgroup:getWorkgroup";
        const accountId = "123456789012";
        const workgroup = { workgroupName: "warehouse", region: "eu-west-1" };
        const trusting = (...arns: string[]) =>
            `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["redshift-serverless.amazonaws.com","redshift.amazonaws.com"]},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":${arns.length === 1 ? `"${arns[0]}"` : JSON.stringify(arns)}}}}]}`;
        const user = (name: string, region = "eu-west-1", id = aWorkgroup.workgroupId) =>
            `arn:aws:redshift:${region}:123456789012:dbuser:serverless-123456789012-${id}/${name}`;
        const roleArn = "arn:aws:iam::123456789012:role/load-role-1234567";

        it("looks its id and its namespace up, by its name and in its own Region, once", async () => {
            const deployment = await deployRole({ workgroup, dbUsers: ["user1"], accountId });
            assert.deepEqual(deployment.errors, []);
            assert.deepEqual(deployment.calls, [getWorkgroup]);
            assert.deepEqual(deployment.callInputs, [{ workgroupName: "warehouse", region: "eu-west-1" }]);
            assert.equal(theOne(deployment, types.role).inputs["assumeRolePolicy"], trusting(user("user1")));
            const { name, inputs } = theOne(deployment, types.namespace);
            assert.equal(name, "load-namespace-association");
            assert.deepEqual(inputs, {
                namespaceName: "examplenamespace",
                region: "eu-west-1",
                roleArn,
                defaultRole: false,
            });
        });

        it("looks it up in the provider's Region where it names none", async () => {
            const args = { workgroup: { workgroupName: "warehouse" }, dbUsers: ["user1"], accountId };
            const deployment = await deployRole(args, { region: "eu-west-1" });
            assert.deepEqual(deployment.errors, []);
            assert.deepEqual(deployment.calls.sort(), ["aws:index/getRegion:getRegion", getWorkgroup]);
            assert.deepEqual(
                deployment.callInputs.filter((inputs) => "workgroupName" in inputs),
                [{ workgroupName: "warehouse" }],
            );
            assert.equal(theOne(deployment, types.role).inputs["assumeRolePolicy"], trusting(user("user1")));
            assert.ok(!("region" in theOne(deployment, types.namespace).inputs));
        });

        it("looks it up with the provider that the component was given", async () => {
            const deployment = await deploy(() => {
                const provider = new Provider("west", { region: "us-west-2" });
                const args = { workgroup: { workgroupName: "warehouse" }, dbUsers: ["u"], accountId };
                new RedshiftRole("load", { ...args, association: { connection: {} } }, { provider });
            });
            assert.deepEqual(deployment.errors, []);
            assert.ok(deployment.calls.includes(getWorkgroup));
            for (const provider of deployment.callProviders) {
                assert.match(provider, /::pulumi:providers:aws::west::/);
            }
            assert.equal(theOne(deployment, types.role).inputs["assumeRolePolicy"], trusting(user("u", "us-west-2")));
            assert.equal(theOne(deployment, types.namespace).inputs["region"], "us-west-2");
        });

        const id = "5678abcd-12ab-34cd-56ef-1234567890ab";
        const known = { ...workgroup, workgroupId: id, namespaceName: "analytics" };
        const users = { dbUsers: ["u"], accountId };
        const unasked: [says: string, args: RedshiftRoleArgs][] = [
            ["where the id and the namespace are given", { workgroup: known, ...users }],
            [
                "where the namespace is given, and there are no users",
                { workgroup: { ...known, workgroupId: undefined } },
            ],
            ["without users and without an association", { workgroup, associate: false }],
            [
                "in a grant that gives its id, without an association",
                { grants: [{ workgroup: { ...workgroup, workgroupId: id }, dbUsers: ["u"] }], accountId },
            ],
            [
                "where a grant gives its id, and the workgroup beside it its namespace",
                {
                    workgroup: { ...workgroup, namespaceName: "analytics" },
                    grants: [{ workgroup: { ...workgroup, workgroupId: id }, dbUsers: ["u"] }],
                    accountId,
                },
            ],
        ];
        for (const [says, args] of unasked) {
            it(`looks nothing up ${says}`, async () => {
                const deployment = await deployRole(args);
                assert.deepEqual(deployment.errors, []);
                assert.deepEqual(deployment.calls, []);
                const policy = String(theOne(deployment, types.role).inputs["assumeRolePolicy"]);
                assert.ok(args.accountId === undefined || policy === trusting(user("u", "eu-west-1", id)), policy);
            });
        }

        const asked: [says: string, args: RedshiftRoleArgs][] = [
            ["the namespace alone, for the association", { workgroup }],
            ["the id alone, without an association", { workgroup, ...users, associate: false }],
            [
                "the id alone, where the namespace is given",
                { workgroup: { ...workgroup, namespaceName: "analytics" }, ...users },
            ],
            [
                "one workgroup of several grants, and beside them",
                {
                    workgroup,
                    grants: [
                        { workgroup, dbUsers: ["u"] },
                        { workgroup, dbUsers: ["v"] },
                    ],
                    accountId,
                },
            ],
        ];
        for (const [says, args] of asked) {
            it(`looks up ${says}`, async () => {
                const deployment = await deployRole(args);
                assert.deepEqual(deployment.errors, []);
                assert.deepEqual(deployment.calls, [getWorkgroup]);
            });
        }

        it("looks up each workgroup of grants, in its own Region", async () => {
            const grants = [
                { workgroup, dbUsers: ["u"] },
                { cluster: { clusterIdentifier: "c", region: "us-east-1" }, dbUsers: ["v"] },
                { workgroup: { workgroupName: "warehouse", region: "us-west-2" }, dbUsers: ["w"] },
            ];
            const ids: Record<string, string> = { "eu-west-1": aWorkgroup.workgroupId, "us-west-2": id };
            const deployment = await deployRole(
                { grants, accountId },
                { call: (_token, { region }) => ({ workgroupId: ids[String(region)], namespaceName: "n-1" }) },
            );
            assert.deepEqual(deployment.errors, []);
            assert.deepEqual(deployment.callInputs, [
                { workgroupName: "warehouse", region: "eu-west-1" },
                { workgroupName: "warehouse", region: "us-west-2" },
            ]);
            assert.equal(
                theOne(deployment, types.role).inputs["assumeRolePolicy"],
                trusting(user("u"), "arn:aws:redshift:us-east-1:123456789012:dbuser:c/v", user("w", "us-west-2", id)),
            );
            assert.ok(!deployment.resources.some(({ type }) => type === types.namespace));
        });

        it("judges the args before it asks", async () => {
            const { errors, calls } = await deployRole({
                workgroup,
                grants: [{ workgroup: { workgroupName: "other", region: "eu-west-1" }, dbUsers: [pulumi.output("u")] }],
                accountId,
            });
            assert.deepEqual(errors, [
                'RedshiftRole "load" has 1 problem:\n' +
                    '  workgroup must be among the workgroups of grants, got {"workgroupName":"warehouse","region":"eu-west-1"}. Add a grant for it: nobody on it could use the role otherwise.',
            ]);
            assert.deepEqual(calls, []);
        });

        it("tells once what to check where AWS does not know it", async () => {
            const call = () => {
                throw Object.assign(new Error(), {
                    details:
                        "invocation of aws:redshiftserverless/getWorkgroup:getWorkgroup returned an error: " +
                        "invoking aws:redshiftserverless/getWorkgroup:getWorkgroup: 1 error occurred:\n\t* couldn't find resource",
                });
            };
            const { errors, resources } = await deployRole({ workgroup, dbUsers: ["u"], accountId }, { call });
            assert.deepEqual(errors, [
                'RedshiftRole "load" has 1 problem:\n' +
                    '  workgroup.workgroupId must come from the AWS provider, got an error: "couldn\'t find resource". ' +
                    "Check the workgroup's name and Region, and that the provider may call redshift-serverless:GetWorkgroup; or give what is looked up: workgroupId and namespaceName.",
            ]);
            assert.equal(resources.length, 1);
        });

        it("is associated with the cluster and with the workgroup's namespace both", async () => {
            const cluster = { clusterIdentifier: "examplecluster", region: "us-west-2" };
            const association = { defaultRole: true };
            const deployment = await deployRole({ cluster, workgroup, ...users, association });
            assert.deepEqual(deployment.errors, []);
            assert.equal(
                theOne(deployment, types.role).inputs["assumeRolePolicy"],
                trusting("arn:aws:redshift:us-west-2:123456789012:dbuser:examplecluster/u", user("u")),
            );
            const [first, second] = [theOne(deployment, types.shared), theOne(deployment, types.namespace)];
            assert.deepEqual([first.name, second.name], ["load-association", "load-namespace-association"]);
            assert.deepEqual(first.inputs, { ...cluster, roleArn, defaultRole: true });
            assert.deepEqual(second.inputs, {
                namespaceName: "examplenamespace",
                region: "eu-west-1",
                roleArn,
                defaultRole: true,
            });
        });

        const made = () => new Workgroup("made", { workgroupName: "warehouse", namespaceName: "analytics" });
        const described = {
            workgroupName: "warehouse",
            region: "eu-west-1",
            workgroupId: id,
            namespaceName: "analytics",
        };
        const taken: [says: string, workgroup: () => RedshiftWorkgroup][] = [
            ["an aws.redshiftserverless.Workgroup", made],
            ["what getWorkgroupOutput gives", () => getWorkgroupOutput({ workgroupName: "warehouse" })],
            ["what getWorkgroup gives", () => ({ ...described, arn: "arn", endpoints: [] }) as RedshiftWorkgroup],
            ["a promise of one", () => Promise.resolve(described) as unknown as RedshiftWorkgroup],
            ["an Output of one", () => pulumi.output(described)],
            [
                "an Output of its name and Region alone",
                () => pulumi.output({ workgroupName: "warehouse", region: "eu-west-1" }),
            ],
            [
                "a promise of its name and Region alone",
                () =>
                    Promise.resolve({
                        workgroupName: "warehouse",
                        region: "eu-west-1",
                    }) as unknown as RedshiftWorkgroup,
            ],
        ];
        for (const [says, given] of taken) {
            it(`takes ${says}, at the top and in a grant`, async () => {
                const world = {
                    call: () => described,
                    computed: (type: string) =>
                        type === types.role ? { name: "load", arn: roleArn } : { region: "eu-west-1", workgroupId: id },
                };
                const top = await deploy(() => new RedshiftRole("load", { workgroup: given(), ...users }), world);
                const inGrant = await deploy(
                    () => new RedshiftRole("load", { grants: [{ workgroup: given(), dbUsers: ["u"] }], accountId }),
                    world,
                );
                for (const deployment of [top, inGrant]) {
                    assert.deepEqual(deployment.errors, []);
                    const policy = theOne(deployment, types.role).inputs["assumeRolePolicy"];
                    assert.equal(policy, trusting(user("u", "eu-west-1", id)));
                }
                assert.deepEqual(theOne(top, types.namespace).inputs, {
                    namespaceName: "analytics",
                    region: "eu-west-1",
                    roleArn,
                    defaultRole: false,
                });
            });
        }

        it("that is secret, is looked up, and makes the trust policy secret", async () => {
            const workgroup = pulumi.secret({ workgroupName: "warehouse" }) as unknown as RedshiftWorkgroup;
            const deployment = await deploy(() => new RedshiftRole("load", { workgroup, ...users }), {
                call: (token) => (token.endsWith(":getWorkgroup") ? described : { region: "eu-west-1" }),
            });
            assert.deepEqual(deployment.errors, []);
            const policy = theOne(deployment, types.role).inputs["assumeRolePolicy"];
            assert.equal((policy as { value: string }).value, trusting(user("u", "eu-west-1", id)));
        });

        it("whose Region mocks leave empty, is in the provider's", async () => {
            const deployment = await deploy(() => new RedshiftRole("load", { workgroup: made(), ...users }), {
                region: "eu-west-1",
                computed: (type) => (type === types.role ? { name: "load", arn: roleArn } : { workgroupId: id }),
            });
            assert.deepEqual(deployment.errors, []);
            const policy = theOne(deployment, types.role).inputs["assumeRolePolicy"];
            assert.equal(policy, trusting(user("u", "eu-west-1", id)));
        });

        describe("that a preview has not made yet", () => {
            const { unknownValue } = pulumi.runtime;
            const preview = {
                preview: true,
                computed: (type: string): Record<string, unknown> =>
                    type === types.role
                        ? { name: "load", arn: unknownValue }
                        : { region: "eu-west-1", workgroupId: unknownValue },
            };

            it("leaves the trust policy unknown, and asks for nothing", async () => {
                const deployment = await deploy(
                    () => new RedshiftRole("load", { workgroup: made(), ...users }),
                    preview,
                );
                assert.deepEqual(deployment.errors, []);
                assert.deepEqual(deployment.calls, []);
                assert.equal(theOne(deployment, types.role).inputs["assumeRolePolicy"], unknownValue);
                assert.equal(theOne(deployment, types.namespace).inputs["namespaceName"], "analytics");
            });

            it("is not looked up by its name, which the preview knows, before it is there", async () => {
                const program = () =>
                    new RedshiftRole("load", { workgroup: { workgroupName: made().workgroupName }, ...users });
                const deployment = await deploy(program, preview);
                assert.deepEqual(deployment.errors, []);
                assert.ok(!deployment.calls.includes(getWorkgroup));
                assert.equal(theOne(deployment, types.role).inputs["assumeRolePolicy"], unknownValue);
                assert.equal(theOne(deployment, types.namespace).inputs["namespaceName"], unknownValue);
                const up = await deploy(program, {
                    computed: (type) => (type === types.role ? { name: "load", arn: roleArn } : {}),
                });
                assert.deepEqual(up.errors, []);
                assert.ok(up.calls.includes(getWorkgroup));
            });

            it("shows the trust policy all the same where there are no users", async () => {
                const deployment = await deploy(() => new RedshiftRole("load", { workgroup: made() }), preview);
                assert.deepEqual(deployment.errors, []);
                assert.equal(
                    theOne(deployment, types.role).inputs["assumeRolePolicy"],
                    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["redshift-serverless.amazonaws.com","redshift.amazonaws.com"]},"Action":"sts:AssumeRole"}]}',
                );
            });
        });

        it("is associated in the shared mode alone", async () => {
            const { errors } = await deployRole({ workgroup, association: { mode: "exclusive" } });
            assert.deepEqual(errors, [
                'RedshiftRole "load" has 1 problem:\n' +
                    '  association.mode must be "shared" for a namespace, got "exclusive". Leave it out. To own a namespace\'s whole list of roles, give the aws.redshiftserverless.Namespace its iamRoles.',
            ]);
        });

        it("keeps the trust policy secret where the id is", async () => {
            const secret = { ...known, workgroupId: pulumi.secret(id) };
            const deployment = await deployRole({ workgroup: secret, ...users });
            const policy = theOne(deployment, types.role).inputs["assumeRolePolicy"] as Record<string, unknown>;
            assert.equal(policy[pulumi.runtime.specialSigKey], pulumi.runtime.specialSecretSig);
        });
    });

    describe("with permissions", () => {
        const arn = "arn:aws:iam::123456789012:role/load-role-1234567";
        const readSales =
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::raw"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::raw/sales/*"}]}';
        const readAll = readSales.replace("raw/sales/*", "raw/*");

        const given: [says: string, permissions: () => RedshiftRoleArgs["permissions"], policy: string][] = [
            ["plain", () => ({ copyFromS3: [{ bucket: "raw", prefix: "sales/" }] }), readSales],
            [
                "Outputs, at every depth",
                () => ({
                    copyFromS3: pulumi.output([{ bucket: pulumi.output("raw"), prefix: pulumi.output("sales/") }]),
                }),
                readSales,
            ],
            ["an aws.s3.Bucket", () => ({ copyFromS3: [new Bucket("raw", { bucket: "raw" })] }), readAll],
        ];
        for (const [says, permissions, policy] of given) {
            it(`that are ${says}, writes one inline policy, before the association`, async () => {
                const deployment = await deploy(
                    () =>
                        new RedshiftRole("load", {
                            cluster: { clusterIdentifier: "c", region: "us-east-1" },
                            permissions: permissions() ?? {},
                        }),
                );
                assert.deepEqual(deployment.errors, []);
                const { name, inputs, urn } = theOne(deployment, types.inline);
                assert.equal(name, "load-permissions");
                assert.deepEqual(inputs, { role: "load-role-1234567", name: "permissions", policy });
                assert.ok(theOne(deployment, types.shared).dependsOn.includes(urn));
                assert.deepEqual(deployment.calls, []);
            });
        }

        const places: [says: string, args: RedshiftRoleArgs, regions: string[]][] = [
            ["a cluster", { cluster: { clusterIdentifier: "c", region: "eu-west-1" } }, ["eu-west-1"]],
            ["a workgroup", { workgroup: { workgroupName: "analytics", region: "eu-west-1" } }, ["eu-west-1"]],
            ["a namespace", { namespace: { namespaceName: "analytics", region: "eu-west-1" } }, ["eu-west-1"]],
            [
                "grants in several Regions",
                {
                    grants: [
                        { cluster: { clusterIdentifier: "c", region: "us-west-2" }, dbUsers: ["user1"] },
                        { workgroup: { workgroupName: "analytics", region: "eu-west-1" }, dbUsers: ["user1"] },
                    ],
                },
                ["us-west-2", "eu-west-1"],
            ],
            ["regions", { regions: pulumi.output(["eu-west-1", "us-west-2"]) }, ["eu-west-1", "us-west-2"]],
            ["nothing, so in the provider's Region,", {}, ["us-east-1"]],
        ];
        for (const [says, args, regions] of places) {
            it(`allows what has no Region of its own where it is used by ${says}`, async () => {
                const deployment = await deployRole({ ...args, permissions: { lambdaUdf: [{ name: "f" }] } });
                assert.deepEqual(deployment.errors, []);
                const arns = regions.map((region) => `arn:aws:lambda:${region}:123456789012:function:f`);
                assert.deepEqual(JSON.parse(theOne(deployment, types.inline).inputs["policy"] as string), {
                    Version: "2012-10-17",
                    Statement: [
                        {
                            Effect: "Allow",
                            Action: "lambda:InvokeFunction",
                            Resource: arns.length === 1 ? arns[0] : arns,
                        },
                    ],
                });
            });
        }

        it("takes a key of the partition that an Output of regions is in", async () => {
            const kmsKeyArn = "arn:aws-cn:kms:cn-north-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
            const deployment = await deployRole({
                regions: pulumi.output(["cn-north-1"]),
                permissions: { copyFromS3: [{ bucket: "raw", kmsKeyArn }] },
            });
            assert.deepEqual(deployment.errors, []);
        });

        it("keeps the policy known in a preview, and plain beside secret users and a secret account", async () => {
            const deployment = await deployRole(
                {
                    grants: [
                        {
                            cluster: { clusterIdentifier: "c", region: "us-east-1" },
                            dbUsers: pulumi.secret(["user1"]),
                        },
                    ],
                    accountId: pulumi.secret("123456789012"),
                    permissions: { copyFromS3: [{ bucket: "raw", prefix: "sales/" }] },
                },
                { preview: true },
            );
            assert.deepEqual(deployment.errors, []);
            assert.equal(theOne(deployment, types.inline).inputs["policy"], readSales);
            assert.deepEqual(theOne(deployment, types.component).outputs["autoCopyBucketPolicies"], {});
        });

        it("knows in a preview that no bucket needs a policy, though the role's ARN is not known", async () => {
            const deployment = await deployRole(
                { permissions: { machineLearning: [{ bucket: "models" }] } },
                { preview: true },
            );
            assert.deepEqual(deployment.errors, []);
            assert.deepEqual(theOne(deployment, types.component).outputs["autoCopyBucketPolicies"], {});
        });

        it("grants ASSUMEROLE for all, where a policy of the user's own may be for anything", async () => {
            const permissions = { copyFromS3: [{ bucket: "raw" }] };
            const args = { cluster: { clusterIdentifier: "c", region: "us-east-1" }, dbUsers: ["user1"], permissions };
            for (const [managedPolicyArns, commands] of [
                [{ s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" }, "ALL"],
                [{}, "COPY"],
            ] as const) {
                const deployment = await deployRole({ ...args, managedPolicyArns });
                const { grants } = theOne(deployment, types.component).outputs["sql"] as { grants: string[] };
                assert.deepEqual(grants, [`GRANT ASSUMEROLE ON '${arn}' TO "user1" FOR ${commands};`]);
            }
        });

        it("refuses a grant that is not there yet", async () => {
            const grant = Promise.resolve({ cluster: { clusterIdentifier: "c" } }) as unknown as RedshiftGrant;
            const { errors } = await deployRole({ grants: [grant] });
            assert.deepEqual(errors, [
                'RedshiftRole "load" has 1 problem:\n' +
                    "  grants[0] must be plain, since it decides which resources exist, got an Output. Take the value from the stack's configuration or from the program, or put the Outputs inside it.",
            ]);
        });

        it("gives the SQL for its users, its locations and its databases", async () => {
            const { errors, resources } = await deployRole({
                workgroup: { workgroupName: "warehouse", region: "us-east-1" },
                dbUsers: ["user1", "IAMR:Admin"],
                permissions: {
                    copyFromS3: [{ bucket: "raw", prefix: "sales/" }],
                    unloadToS3: [{ bucket: "exports" }],
                    spectrum: [{ database: "lake", tables: ["t"], s3: [{ bucket: "raw" }] }],
                },
            });
            assert.deepEqual(errors, []);
            const outputs = resources.find(({ type }) => type === types.component)?.outputs;
            assert.deepEqual(outputs?.["sql"], {
                iamRole: `IAM_ROLE '${arn}'`,
                revokeFromPublic: "REVOKE ASSUMEROLE ON ALL FROM PUBLIC FOR ALL;",
                grants: [
                    `GRANT ASSUMEROLE ON '${arn}' TO "user1" FOR COPY, UNLOAD;`,
                    `GRANT ASSUMEROLE ON '${arn}' TO "IAMR:Admin" FOR COPY, UNLOAD;`,
                ],
                copies: [`COPY "my_schema"."my_table" FROM 's3://raw/sales/' IAM_ROLE '${arn}';`],
                unloads: [`UNLOAD ('SELECT * FROM "my_schema"."my_table"') TO 's3://exports/' IAM_ROLE '${arn}';`],
                externalSchemas: [
                    `CREATE EXTERNAL SCHEMA "my_external_schema" FROM DATA CATALOG DATABASE 'lake' IAM_ROLE '${arn}';`,
                ],
            });
        });

        it("gives the policy of each bucket that COPY JOBs read", async () => {
            const deployment = await deployRole({
                cluster: { clusterIdentifier: "c", region: "us-west-2" },
                permissions: { autoCopy: pulumi.output([{ bucket: "raw", prefix: "sales/" }]) },
            });
            assert.deepEqual(deployment.errors, []);
            assert.deepEqual(theOne(deployment, types.component).outputs["autoCopyBucketPolicies"], {
                raw: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":["s3:GetBucketNotification","s3:PutBucketNotification","s3:GetBucketLocation"],"Resource":"arn:aws:s3:::raw","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"},"ArnLike":{"aws:SourceArn":"arn:aws:redshift:us-west-2:123456789012:integration:*"}}}]}',
            });
        });

        it("lets SageMaker assume the role for Redshift ML, in a statement of its own", async () => {
            const deployment = await deployRole({
                ...everything,
                permissions: { machineLearning: [{ bucket: "models" }] },
            });
            assert.deepEqual(deployment.errors, []);
            assert.equal(
                theOne(deployment, types.role).inputs["assumeRolePolicy"],
                policyOfEverything.replace(
                    /\]\}$/,
                    ',{"Effect":"Allow","Principal":{"Service":"sagemaker.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
                ),
            );
        });
    });

    it("refuses an adopted role's name that is an Output", async () => {
        const adopt = { roleName: pulumi.output("console-role") as unknown as string };
        const { errors } = await deploy(() => new RedshiftRole("role", { adopt }));
        assert.deepEqual(errors, [
            'RedshiftRole "role" has 1 problem:\n' +
                "  adopt.roleName must be plain, since Pulumi imports the role by it, got an Output. Write the role's name, or take it from the stack's configuration.",
        ]);
    });

    it("throws an error without a stack, whether at once or later", async () => {
        for (const dbUsers of [["a b"], [pulumi.output("a b")]]) {
            const { error } = await deployRole({ ...everything, dbUsers });
            assert.ok(pulumi.ResourceError.isInstance(error));
            assert.equal(error.hideStack, true);
            assert.equal(error.stack, error.message);
        }
    });

    it("warns once about a Region it does not know", async () => {
        const regions = ["us-west-2", "us-north-9"];
        const { warnings, errors } = await deployRole(
            { ...everything, cluster: { clusterIdentifier: "c" }, regions, associate: undefined },
            { region: "us-west-2" },
        );
        assert.deepEqual(errors, []);
        assert.deepEqual(warnings, [
            'warning: [runtime] regions[1] is "us-north-9", a Region this version does not know to have Redshift; it is used all the same.',
        ]);
    });

    it("leaves the caller's args as they are", async () => {
        const args = structuredClone(everything);
        const { errors } = await deployRole(deepFreeze(args));
        assert.deepEqual(errors, []);
        assert.deepEqual(args, everything);
    });
});
