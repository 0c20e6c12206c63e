import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { ApiError } from "../control-plane/api-error";
import { installedPlugin } from "../plugin/installed-plugin";
import { Bench } from "./bench";
import { addCluster, addNamespace, arn, hasOthers, ours, person, region, takeWrites } from "./warehouse";

const version = "0.1.0";
const problem = "redshift-iam:index:ClusterRoleAssociation resource 'mine' has a problem:";
const id = "examplecluster";
const mine = arn("mine");

/** The component as the SDK of any language registers it: made by the plugin, and not by the program. */
class RemoteRole extends pulumi.ComponentResource {
    declare public readonly readyArn: pulumi.Output<string>;

    public constructor(name: string, args: pulumi.Inputs, opts?: pulumi.ComponentResourceOptions) {
        const outputs = { readyArn: undefined };
        super("redshift-iam:index:RedshiftRole", name, { ...outputs, ...args }, { version, ...opts }, true);
    }
}

/** An association as such an SDK registers it. */
class Association extends pulumi.CustomResource {
    declare public readonly roleArn: pulumi.Output<string>;

    public constructor(
        kind: "Cluster" | "Namespace",
        name: string,
        args: pulumi.Inputs,
        opts?: pulumi.CustomResourceOptions,
    ) {
        super(`redshift-iam:index:${kind}RoleAssociation`, name, args, { version, ...opts });
    }
}

const roleArgs = {
    cluster: { clusterIdentifier: id },
    dbUsers: ["user1"],
    managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
    roleName: "load",
};

function roleProgram(changes: pulumi.Inputs = {}, opts?: pulumi.ComponentResourceOptions): PulumiFn {
    return () => {
        const { readyArn } = new RemoteRole("load", { ...roleArgs, ...changes }, opts);
        return Promise.resolve({ readyArn });
    };
}

function associationProgram(changes: pulumi.Inputs = {}, opts?: pulumi.CustomResourceOptions): PulumiFn {
    return () => {
        const args = { clusterIdentifier: id, roleArn: mine, ...changes };
        const { roleArn } = new Association("Cluster", "mine", args, opts);
        return Promise.resolve({ roleArn });
    };
}

describe("The plugin on the real engine", () => {
    let plugin: string;
    const bench = Bench.forEachTest(() => ({ plugin }));

    before(() => {
        plugin = installedPlugin();
    });

    after(() => {
        rmSync(plugin, { recursive: true });
    });

    it("makes a role whose association it serves itself, in order, and changes its users in place", async () => {
        const preview = await bench.stack.preview(roleProgram());
        assert.deepEqual([preview.diagnostics, preview.steps["load-association"]], [[], "create"]);
        assert.deepEqual(bench.plane.takeCalls(), []);

        const { order, outputs } = await bench.up(roleProgram());
        const made = order.filter((step) => /load-(role|s3|association)$/.test(step));
        assert.deepEqual(made, ["create load-role", "create load-s3", "create load-association"]);
        assert.deepEqual(outputs, { readyArn: arn("load") });
        assert.deepEqual(ours(bench.cluster()), [arn("load")]);
        assert.equal((await bench.stack.entry("load-association"))?.type, "redshift-iam:index:ClusterRoleAssociation");

        const again = await bench.up(roleProgram());
        assert.deepEqual([...new Set(Object.values(again.steps))], ["same"]);
        bench.plane.takeCalls();
        const { steps } = await bench.up(roleProgram({ dbUsers: ["user1", "user2"] }));
        const changed = Object.entries(steps).filter(([, step]) => step !== "same");
        assert.deepEqual(changed, [["load-role", "update"]]);
        assert.deepEqual(bench.plane.takeCalls(), []);

        assert.deepEqual([...new Set(Object.values((await bench.stack.refresh()).steps))], ["same"]);
        const destroy = await bench.stack.destroy();
        assert.deepEqual([destroy.failed, destroy.order[0]], [false, "delete load-association"]);
        assert.deepEqual([ours(bench.cluster()), hasOthers(bench.cluster())], [[], true]);
    });

    it("replaces a role by one of another name without a gap", async () => {
        await bench.up(roleProgram());
        const gaps = bench.watch(() => ours(bench.cluster()).length > 0);
        const { order } = await bench.up(roleProgram({ roleName: "load-2" }));
        assert.deepEqual(gaps, []);
        assert.deepEqual(ours(bench.cluster()), [arn("load-2")]);
        const [updated, deleted] = ["update load-association", "delete-replaced load-role"].map((step) =>
            order.indexOf(step),
        );
        assert.ok(updated !== undefined && deleted !== undefined && 0 <= updated && updated < deleted, order.join());
    });

    it("tells all problems of a component as property errors, once, without a trace", async () => {
        const user = `arn:aws:redshift:us-west-2:123456789012:dbuser:${id}/bob`;
        const known = { dbUsers: [user], regions: ["us-east-1a"] };
        // Judged once the args have resolved, and once the account is looked up.
        const later = { dbUsers: pulumi.output([user]), regions: pulumi.secret(["us-east-1a"]) };
        const tooMany = { dbUsers: Array.from({ length: 60 }, (_, index) => `a_rather_long_name_of_a_user_${index}`) };
        const problems = [
            /RedshiftRole "load" has 2 problems:/,
            /- property "dbUsers\[0\]" has a problem: must be a database user's name, got "arn:[^\n]*Give the name alone: "bob"\./,
            /- property "regions\[0\]" has a problem: must be a Region, got "us-east-1a"[^\n]*Did you mean "us-east-1"\?/,
        ];
        const secret = [
            /RedshiftRole "load" has 2 problems:/,
            /- property "dbUsers\[0\]" /,
            /- property "regions\[0\]" .*breaks the rule region\.\w+\. Its value is secret/,
        ];
        const quota = [
            /RedshiftRole "load" has 1 problem:/,
            /- property "trustPolicy" has a problem: must be at most 2,048 char/,
        ];
        for (const [args, expected] of [
            [known, problems],
            [later, secret],
            [tooMany, quota],
        ] as const) {
            const { failed, diagnostics, steps } = await bench.stack.preview(roleProgram(args));
            assert.equal(failed, true);
            // The program's own host tells of the engine's end.
            const [told = "", ...others] = diagnostics.filter((text) => !text.includes("resource monitor shut down"));
            assert.deepEqual(others, []);
            expected.forEach((one) => {
                assert.match(told, one);
            });
            assert.doesNotMatch(told, /\bat .*\.js|us-east-1a'/);
            assert.equal(steps["load-role"], undefined);
        }
    });

    it("passes secrets and unknown values through a component", async () => {
        const program: PulumiFn = () => {
            const first = new RemoteRole("first", { roleName: "first" });
            const { readyArn } = new RemoteRole("load", {
                ...roleArgs,
                permissionsBoundary: first.readyArn.apply(() => "arn:aws:iam::123456789012:policy/boundary"),
                description: pulumi.secret("what nobody is to read"),
            });
            return Promise.resolve({ readyArn });
        };
        const preview = await bench.stack.preview(program);
        assert.deepEqual([preview.failed, preview.diagnostics, preview.steps["load-role"]], [false, [], "create"]);
        await bench.stack.account.iam.createPolicy("boundary");
        await bench.up(program);
        assert.equal((await bench.stack.entry("load-role"))?.inputs?.["description"] !== undefined, true);
        assert.ok(!bench.stack.stateFile().includes("what nobody is to read"));
    });

    it("waits for a component's association as long as customTimeouts says", async () => {
        bench.plane.setClusterStatus(region, id, "modifying");
        const { failed, errors } = await bench.stack.up(roleProgram({}, { customTimeouts: { create: "1s" } }));
        assert.equal(failed, true);
        assert.match(errors["load-association"]?.join() ?? "", /are not as wanted after 1 s/);
    });

    it("asks for a connection beside an explicit aws.Provider", async () => {
        const program: PulumiFn = () => {
            const provider = new Provider("elsewhere", { region: "us-east-1" });
            new RemoteRole("load", roleArgs, { providers: { aws: provider } });
            return Promise.resolve();
        };
        const { failed, diagnostics } = await bench.stack.preview(program);
        assert.equal(failed, true);
        assert.match(
            diagnostics.join(),
            /property "association\.connection" has a problem: must be given beside an explicit aws\.Provider/,
        );
    });

    it("associates a role that is there already, keeps its ARN secret among its properties, and sees when it is gone", async () => {
        const program = associationProgram({ roleArn: pulumi.secret(mine), region });
        const preview = await bench.stack.preview(program);
        assert.deepEqual([preview.failed, preview.steps["mine"], bench.plane.takeCalls()], [false, "create", []]);
        await bench.up(program);
        assert.deepEqual([ours(bench.cluster()), hasOthers(bench.cluster())], [[mine], true]);
        const entry = (await bench.stack.entry("mine"))?.outputs;
        assert.deepEqual(Object.keys(entry ?? {}).sort(), ["clusterIdentifier", "defaultRole", "region", "roleArn"]);
        assert.ok(typeof entry?.["roleArn"] === "object", "a secret");
        assert.equal((await bench.up(program)).steps["mine"], "same");

        person(bench.plane, { remove: [mine] });
        assert.equal((await bench.stack.refresh()).steps["mine"], "delete");
        assert.equal((await bench.up(program)).steps["mine"], "create");
        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual([ours(bench.cluster()), hasOthers(bench.cluster())], [[], true]);
    });

    it("changes an association's role in place, and its cluster by another association", async () => {
        addCluster(bench.plane, "other");
        await bench.up(associationProgram({ region }));
        takeWrites(bench.plane);
        assert.equal((await bench.up(associationProgram({ region, roleArn: arn("next") }))).steps["mine"], "update");
        assert.deepEqual(takeWrites(bench.plane), [
            { ClusterIdentifier: id, AddIamRoles: [arn("next")], RemoveIamRoles: [mine] },
        ]);
        const { order } = await bench.up(associationProgram({ region, clusterIdentifier: "other" }));
        const steps = order.filter((step) => step.endsWith(" mine"));
        assert.deepEqual(steps, ["create-replacement mine", "replace mine", "delete-replaced mine"]);
        assert.deepEqual([ours(bench.cluster()), ours(bench.cluster("other"))], [[], [mine]]);
    });

    it("does not know in a preview what it does not have yet", async () => {
        const program: PulumiFn = () => {
            const role = new RemoteRole("load", { ...roleArgs, associate: false });
            new Association("Cluster", "mine", { clusterIdentifier: id, region, roleArn: role.readyArn });
            return Promise.resolve();
        };
        const preview = await bench.stack.preview(program);
        assert.deepEqual([preview.failed, preview.diagnostics, preview.steps["mine"]], [false, [], "create"]);
        await bench.up(program);
        assert.deepEqual(ours(bench.cluster()), [arn("load")]);
        // The role is to be another one, whose ARN nobody knows yet.
        const renamed: PulumiFn = () => {
            const role = new RemoteRole("load", { ...roleArgs, associate: false, roleName: "load-2" });
            new Association("Cluster", "mine", { clusterIdentifier: id, region, roleArn: role.readyArn });
            return Promise.resolve();
        };
        assert.equal((await bench.stack.preview(renamed)).steps["mine"], "update");
    });

    it("takes over a role that a person put into the list", async () => {
        person(bench.plane, { add: [mine] });
        const { messages } = await bench.up(associationProgram({ region }));
        assert.match(
            messages.join("\n"),
            /was in the list of the cluster examplecluster in us-east-1 already\. This association takes it over/,
        );
        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual([ours(bench.cluster()), hasOthers(bench.cluster())], [[], true]);
    });

    it("associates with a Serverless namespace too", async () => {
        addNamespace(bench.plane);
        const program: PulumiFn = () => {
            new Association("Namespace", "mine", { namespaceName: "examplenamespace", region, roleArn: mine });
            return Promise.resolve();
        };
        await bench.up(program);
        const list = () => bench.plane.namespace(region, "examplenamespace");
        assert.deepEqual([ours(list()), hasOthers(list())], [[mine], true]);
        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual([ours(list()), hasOthers(list())], [[], true]);
    });

    it("tells the problems of an association by its properties, and asks for the plugin's own configuration", async () => {
        const bad = associationProgram({ clusterIdentifier: "Example", region, roleArn: "load", defaultRole: "yes" });
        const { failed, errors } = await bench.stack.preview(bad);
        assert.equal(failed, true);
        assert.deepEqual(errors["mine"], [
            `${problem} property clusterIdentifier must be a cluster's identifier, got "Example", with upper-case letters, which no cluster's identifier has. Did you mean "example"?`,
            `${problem} property roleArn must be a role's ARN, got "load", a name. Give the ARN, such as "arn:aws:iam::123456789012:role/load".`,
            `${problem} property defaultRole must be true or false, got "yes". Write true or false, without quotes, or leave it out.`,
        ]);

        const nowhere = await bench.stack.preview(associationProgram());
        assert.match(
            nowhere.errors["mine"]?.join() ?? "",
            /Run pulumi config set redshift-iam:region us-east-1, or give the cluster's region/,
        );
    });

    it("shows no secret that breaks a rule, of a component or of an association, and none of the stack's configuration", async () => {
        const hush = "hush-hush-no-arn";
        const programs: PulumiFn[] = [
            roleProgram({ path: pulumi.secret(hush) }),
            roleProgram({ permissionsBoundary: pulumi.secret(hush), inlinePolicies: { a: pulumi.secret(hush) } }),
            roleProgram({ cluster: { clusterIdentifier: pulumi.secret(hush), zone: pulumi.secret(hush) } }),
            associationProgram({ region, roleArn: pulumi.secret(hush) }),
            associationProgram({ region, connection: { profile: pulumi.secret(hush), craft: "x" } }),
            associationProgram({
                region,
                connection: { assumeRoles: [{ roleArn: mine, externalID: pulumi.secret(hush) }] },
            }),
        ];
        for (const program of programs) {
            const { failed, diagnostics } = await bench.stack.preview(program);
            assert.equal(failed, true);
            assert.match(diagnostics.join(), /has (a|1|2) problem/);
            assert.ok(!diagnostics.join().includes(hush), diagnostics.join());
        }
        const assumeRoles = JSON.stringify([{ roleArn: arn("deployer"), externalId: hush }]);
        const config = { "aws:assumeRoles": { value: assumeRoles, secret: true } };
        const stack = await bench.addStack({ plugin, config });
        assert.deepEqual((await stack.up(roleProgram())).diagnostics, []);
        assert.ok(!stack.stateFile().includes(hush));
    });

    it("names the key of its own configuration that it cannot read, and needs none for a component alone", async () => {
        const stack = await bench.addStack({ plugin, config: { "redshift-iam:assumeRoles": { value: mine } } });
        const { errors } = await stack.preview(associationProgram({ region }));
        assert.match(
            errors["mine"]?.join() ?? "",
            /^redshift-iam:assumeRoles must be a list of objects[^\n]*redshift-iam:assumeRoles\[0\]\.roleArn/,
        );
        assert.equal((await stack.preview(roleProgram({ associate: false }))).failed, false);
    });

    it("keeps in the state what may be in the list after an error, secrets as secrets; the next up mends it", async () => {
        bench.plane.onCall = ({ operation }) => {
            if (operation === "ModifyClusterIamRoles") {
                const error = new ApiError("AccessDenied", "User is not authorized to perform DescribeClusters", 403);
                bench.plane.failNext("DescribeClusters", { kind: "refuse", error });
            }
        };
        const program = associationProgram({ roleArn: pulumi.secret(mine), region });
        const { failed, errors, messages } = await bench.stack.up(program);
        assert.equal(failed, true);
        assert.match(errors["mine"]?.join() ?? "", /redshift:DescribeClusters/);
        assert.deepEqual(
            messages.filter((text) => /^at |\.[jt]s:\d+/.test(text)),
            [],
            "no stack trace",
        );
        const entry = await bench.stack.entry("mine");
        assert.equal(entry?.id, `${id}/${mine}`);
        assert.ok(typeof entry.outputs?.["roleArn"] === "object", "a secret");
        delete bench.plane.onCall;
        await bench.up(program);
        assert.deepEqual(ours(bench.cluster()), [mine]);
    });
});
