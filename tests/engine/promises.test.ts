import assert from "node:assert/strict";
import { Role } from "@pulumi/aws/iam";
import { Provider } from "@pulumi/aws/provider";
import { Cluster } from "@pulumi/aws/redshift";
import { Namespace, Workgroup } from "@pulumi/aws/redshiftserverless";
import { Bucket } from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { ClusterRoleAssociation, NamespaceRoleAssociation, RedshiftRole, RoleChain } from "../../index";
import { trustPolicy } from "../../trust";
import { addTheirs, everyComponent } from "./every-component";
import { Outcome } from "./outcome";
import { ServedPlane } from "./served-plane";
import { EngineStack, StateResource } from "./stack";
import { ours, region } from "./warehouse";

/** What a stack's state has of a resource's options: ResourceV3 of Pulumi's sdk/go/common/apitype. */
interface WithOptions extends StateResource {
    retainOnDelete?: boolean;
    /** In seconds. */
    customTimeouts?: { create?: number; update?: number; delete?: number };
}

const components = everyComponent.map(({ name }) => name);
const children = everyComponent.flatMap(({ name, makes }) => makes.map((what) => `${name}-${what}`)).sort();
const associations = children.filter((name) => name.endsWith("association"));
const roles = children.filter((name) => name.endsWith("role"));
/** Made by Pulumi's dynamic provider, which no explicit provider is given for. */
const dynamic = associations.filter((name) => name !== "exclusive-association" && name !== "list-association");
const component = "redshift-iam:index:";

/** The same for each of the names. */
function each<T>(names: readonly string[], value: T): Record<string, T> {
    return Object.fromEntries(names.map((name) => [name, value]));
}

function programOf(optsOf: () => pulumi.ComponentResourceOptions | undefined = () => undefined): PulumiFn {
    return () => {
        const opts = optsOf();
        everyComponent.forEach(({ name, make }) => make(name, opts));
        return Promise.resolve({});
    };
}

function nameOf(urn = ""): string {
    return urn.split("::").pop() ?? "";
}

function changedBy({ steps }: Outcome): Record<string, string> {
    return Object.fromEntries(Object.entries(steps).filter(([, step]) => step !== "same"));
}

describe("On the real engine", () => {
    let served: ServedPlane;
    let stack: EngineStack;

    async function begin(): Promise<void> {
        served = await ServedPlane.start({ applyMs: 50 });
        addTheirs(served.plane);
        stack = await EngineStack.create({ served });
    }

    async function end(): Promise<void> {
        stack.close();
        await served.stop();
    }

    async function up(program: PulumiFn): Promise<Outcome> {
        const outcome = await stack.up(program);
        assert.deepEqual([outcome.failed, outcome.diagnostics], [false, []]);
        return outcome;
    }

    describe("what a component is given reaches all that it makes:", () => {
        const seenBy: Record<string, string[]> = {};
        let first: Outcome;
        let made: WithOptions[];

        /** Writes down which resources it sees, and tags roles. */
        function tags(by: string) {
            return ({ type, name, props }: { type: string; name: string; props: pulumi.Inputs }): pulumi.Inputs => {
                (seenBy[by] ??= []).push(name);
                return type === "aws:iam/role:Role"
                    ? { ...props, tags: { ...(props["tags"] as object | undefined), [by]: "seen" } }
                    : props;
            };
        }

        function everyOption(changes: pulumi.ComponentResourceOptions = {}): PulumiFn {
            const [transform, transformation, stacks, olderStacks] = [
                tags("transform"),
                tags("transformation"),
                tags("stack transform"),
                tags("stack transformation"),
            ];
            return () => {
                pulumi.runtime.registerResourceTransform((args) => ({ props: stacks(args), opts: args.opts }));
                pulumi.runtime.registerStackTransformation((args) => ({ props: olderStacks(args), opts: args.opts }));
                const provider = new Provider("own", { region });
                const before = new Bucket("before", {}, { provider });
                const opts = {
                    provider,
                    protect: true,
                    retainOnDelete: true,
                    dependsOn: before,
                    customTimeouts: { create: "9m" },
                    transforms: [(args) => ({ props: transform(args), opts: args.opts })],
                    transformations: [(args) => ({ props: transformation(args), opts: args.opts })],
                    ...changes,
                } satisfies pulumi.ComponentResourceOptions;
                const dependsOn = everyComponent.map(({ name, make }) => make(name, opts));
                new Bucket("after", {}, { provider, dependsOn });
                return Promise.resolve({});
            };
        }

        /** Of each child, what the state says. */
        function inState<T>(names: readonly string[], what: (entry: WithOptions) => T): Record<string, T> {
            const named = made.filter(({ urn }) => names.includes(nameOf(urn)));
            return Object.fromEntries(named.map((entry) => [nameOf(entry.urn), what(entry)]));
        }

        before(async () => {
            await begin();
            first = await up(everyOption());
            made = await stack.state();
        });

        after(end);

        it("its children are these, each below it", () => {
            const parents = inState(children, ({ parent }) => nameOf(parent));
            const expected = everyComponent.flatMap(({ name, makes }) =>
                makes.map((what) => [`${name}-${what}`, name]),
            );
            assert.deepEqual(parents, Object.fromEntries(expected));
            const others = made.map(({ urn }) => nameOf(urn)).filter((name) => !children.includes(name));
            assert.deepEqual(
                others.filter((name) => !name.startsWith("default")).sort(),
                [...components, "own", "before", "after", "engine-dev"].sort(),
            );
        });

        it("its provider makes them all, and answers what it looks up", () => {
            const providers = inState(children, ({ provider = "" }) => provider.split("::").slice(2, 4).join(" "));
            assert.deepEqual(providers, {
                ...each(children, "pulumi:providers:aws own"),
                ...each(dynamic, "pulumi:providers:pulumi-nodejs default"),
            });
            assert.ok(first.log.some((entry) => entry.startsWith("invoke ")));
            assert.deepEqual(
                made.filter(({ urn }) => urn.includes("pulumi:providers:aws::default")).map(({ urn }) => urn),
                [],
                "no default provider was needed",
            );
        });

        it("protect", () => {
            assert.deepEqual(
                inState([...components, ...children], ({ protect }) => protect),
                each([...components, ...children], true),
            );
        });

        it("retainOnDelete", () => {
            assert.deepEqual(
                inState(children, ({ retainOnDelete }) => retainOnDelete),
                each(children, true),
            );
        });

        it("customTimeouts, by the associations, which wait", () => {
            assert.deepEqual(
                inState(associations, ({ customTimeouts }) => customTimeouts?.create),
                each(associations, 540),
            );
            assert.deepEqual(
                inState(dynamic, ({ inputs }) => inputs?.["timeouts"]),
                each(dynamic, { create: 540 }),
            );
        });

        it("transforms and the older transformations, of its own and of the stack's", () => {
            for (const by of ["transform", "transformation", "stack transform", "stack transformation"]) {
                const seen = new Set(seenBy[by]);
                assert.deepEqual(
                    [...components, ...children].filter((name) => !seen.has(name)),
                    [],
                    by,
                );
            }
            const all = Object.keys(seenBy).sort();
            assert.deepEqual(
                inState(roles, ({ inputs }) => Object.keys(inputs?.["tags"] ?? {}).sort()),
                each(roles, all),
            );
        });

        it("dependsOn: its children come after, and who depends on it comes after all of them", () => {
            const places = first.order.map((step) => step.replace("create ", ""));
            const [before, after] = [places.indexOf("before"), places.indexOf("after")];
            assert.deepEqual(
                children.filter((name) => places.indexOf(name) < before || places.indexOf(name) > after),
                [],
            );
        });

        it("so that all stays in AWS when it is destroyed with retainOnDelete", async () => {
            await up(everyOption({ protect: false }));
            const { failed, log, steps } = await stack.destroy();
            assert.deepEqual([failed, children.filter((name) => steps[name] !== "delete")], [false, []]);
            const deleted = log.filter((entry) => entry.startsWith("delete "));
            assert.deepEqual(deleted.sort(), [
                "delete aws:s3/bucket:Bucket after",
                "delete aws:s3/bucket:Bucket before",
            ]);
            assert.deepEqual(await stack.state(), []);
            for (const name of ["shared", "exclusive", "cluster", "list"]) {
                assert.equal(ours(served.plane.cluster(region, name)).length, 1, name);
            }
            for (const name of ["workgroup", "namespace", "analytics"]) {
                assert.equal(ours(served.plane.namespace(region, name)).length, 1, name);
            }
        });
    });

    describe("an alias replaces nothing", () => {
        before(async () => {
            await begin();
            await up(programOf());
        });

        after(end);

        /** That nothing is to be done but to keep what is there, all of it, and to make these. */
        function assertKept(preview: Outcome, names: readonly string[], made: Record<string, string> = {}): void {
            assert.deepEqual([preview.failed, preview.diagnostics, changedBy(preview)], [false, [], made]);
            assert.deepEqual(
                names.filter((name) => preview.steps[name] !== "same"),
                [],
            );
        }

        it("when every component gets another name", async () => {
            const preview = await stack.preview(() => {
                everyComponent.forEach(({ name, make }) => make(`new-${name}`, { aliases: [{ name }] }));
                return Promise.resolve({});
            });
            assertKept(
                preview,
                [...components, ...children].map((name) => `new-${name}`),
            );
        });

        it("when they are moved below a component of the user's", async () => {
            const preview = await stack.preview(() => {
                const parent = new pulumi.ComponentResource("acme:index:Platform", "platform");
                const aliases = [{ parent: pulumi.rootStackResource }];
                everyComponent.forEach(({ name, make }) => make(name, { parent, aliases }));
                return Promise.resolve({});
            });
            assertKept(preview, [...components, ...children], { platform: "create" });
        });

        describe("and an option that Pulumi keeps to the component reaches its children by a transform:", () => {
            const role = (description: string, opts?: pulumi.CustomResourceOptions) => () => {
                const transform: pulumi.ResourceTransform = ({ type, props, opts: given }) =>
                    type === "aws:iam/role:Role"
                        ? { props: { ...props, description }, opts: { ...given, ...opts } }
                        : undefined;
                return programOf(() => ({ transforms: [transform] }))();
            };

            it("replaceOnChanges", async () => {
                const { steps, failed } = await stack.preview(role("new", { replaceOnChanges: ["description"] }));
                assert.equal(failed, false);
                assert.match(steps["shared-role"] ?? "", /replace/);
                const kept = await stack.preview(role("new"));
                assert.deepEqual([kept.failed, changedBy(kept)], [false, each(roles, "update")]);
            });

            it("ignoreChanges", async () => {
                const preview = await stack.preview(role("new", { ignoreChanges: ["description"] }));
                assertKept(preview, [...components, ...children]);
            });
        });

        describe("and of the component's type either,", () => {
            it("when they had another type", async () => {
                await stack.edit((state) => state.replaceAll(component, "acme:index:"));
                const typed = await stack.state();
                assert.ok(
                    typed.some(({ urn }) => urn.includes("acme:index:RedshiftRole$aws:iam/role:Role::shared-role")),
                );
                const types = ["RedshiftRole", "ClusterRoleAssociation", "NamespaceRoleAssociation", "RoleChain"];
                const aliases = types.map((type) => ({ type: `acme:index:${type}` }));
                const preview = await stack.preview(programOf(() => ({ aliases })));
                assertKept(preview, [...components, ...children]);
            });
        });
    });

    describe("what is not known in a preview", () => {
        /** A cluster, a namespace, a workgroup and a role that are not there yet, and all that waits for them. */
        function program() {
            const cluster = new Cluster("warehouse", { clusterIdentifier: "warehouse", nodeType: "ra3.large" });
            const namespace = new Namespace("lake", { namespaceName: "lake" });
            const workgroup = new Workgroup("bi", { workgroupName: "reports", namespaceName: namespace.namespaceName });
            const own = new Role("own", { name: "own", assumeRolePolicy: JSON.stringify(trustPolicy({})) });
            const clusterIdentifier = cluster.endpoint.apply((host) => host.split(".")[0] ?? "");
            const { trustPolicy: trust, readyArn } = new RedshiftRole("load", {
                cluster: { clusterIdentifier, region },
                roleName: "load",
                dbUsers: [pulumi.interpolate`${clusterIdentifier}_etl`],
                inlinePolicies: { own: own.arn.apply(permissionToAssume) },
                permissions: { copyFromS3: [{ bucket: clusterIdentifier }] },
            });
            new RedshiftRole("serve", { workgroup, dbUsers: ["user1"] });
            new ClusterRoleAssociation("cluster", { cluster, roleArn: own.arn });
            new NamespaceRoleAssociation("namespace", { namespace, roleArn: own.arn });
            new RoleChain("chain", {
                roles: [own, { create: { permissions: { copyFromS3: [{ bucket: "amzn-s3-demo-bucket" }] } } }],
            });
            return Promise.resolve({ trust, readyArn });
        }

        before(begin);
        after(end);

        it("makes unknown what derives from it and nothing else, fails nothing, and the up then does what was shown", async () => {
            const preview = await stack.preview(program);
            assert.deepEqual([preview.failed, preview.diagnostics], [false, []]);
            assert.deepEqual(unknownIn(preview), {
                "load-role": ["assumeRolePolicy"],
                "load-own": ["policy"],
                "load-permissions": ["policy"],
                "load-association": ["clusterIdentifier", "roleArn"],
                "serve-role": ["assumeRolePolicy"],
                "serve-namespace-association": ["roleArn"],
                "cluster-association": ["roleArn"],
                "namespace-association": ["roleArn"],
                "chain-2-role": ["assumeRolePolicy"],
                "chain-2-permissions": [],
                "chain-1-next": ["policy"],
            });
            const { steps, outputs } = await up(program);
            assert.deepEqual(steps, preview.steps);
            assert.deepEqual(outputs, {
                trust: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"arn:aws:redshift:us-east-1:123456789012:dbuser:warehouse/warehouse_etl"}}}]}',
                readyArn: "arn:aws:iam::123456789012:role/load",
            });
            assert.deepEqual(changedBy(await stack.preview(program)), {});
        });
    });
});

/** Of each resource below a component, the inputs that the preview does not know. */
function unknownIn({ events }: Outcome): Record<string, string[]> {
    const planned = events.flatMap(({ resourcePreEvent }) => resourcePreEvent?.metadata.new ?? []);
    const made = planned.filter(({ parent }) => parent.includes(`::${component}`));
    return Object.fromEntries(made.map(({ urn, inputs }) => [nameOf(urn), unknownKeys(inputs as object)]));
}

function unknownKeys(inputs: object): string[] {
    return Object.entries(inputs).flatMap(([key, value]) =>
        value === "04da6b54-80e4-46f7-96ec-b56ff0331ba9" ? key : [],
    );
}

function permissionToAssume(roleArn: string): string {
    const statement = { Effect: "Allow", Action: "sts:AssumeRole", Resource: roleArn };
    return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}
