import assert from "node:assert/strict";
import { Role } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { ClusterRoleAssociation, ClusterRoleAssociationArgs } from "../../index";
import { Bench } from "./bench";
import { addCluster, arn, hasOthers, ours, person, persons, region, takeWrites } from "./warehouse";

const mine = arn("mine");
const id = "examplecluster";
const args: ClusterRoleAssociationArgs = { cluster: { clusterIdentifier: id }, roleArn: mine };

function program(
    changes: Partial<ClusterRoleAssociationArgs> = {},
    opts?: pulumi.ComponentResourceOptions,
    name = "mine",
): PulumiFn {
    return () => {
        const { readyArn } = new ClusterRoleAssociation(name, { ...args, ...changes }, opts);
        return Promise.resolve({ readyArn });
    };
}

describe("ClusterRoleAssociation on the real engine", () => {
    const bench = Bench.forEachTest();
    const up = (...given: Parameters<typeof program>) => bench.up(program(...given));
    /** The calls after which none of the roles is in the list. */
    const gaps = (...roles: string[]) => bench.watch(() => ours(bench.cluster()).some((one) => roles.includes(one)));

    it("asks AWS nothing in a preview and while nothing changes, and leaves all others alone", async () => {
        const preview = await bench.stack.preview(program());
        assert.deepEqual([preview.diagnostics, preview.steps["mine-association"]], [[], "create"]);
        assert.deepEqual(bench.plane.takeCalls(), []);

        const { outputs } = await up();
        assert.deepEqual(outputs, { readyArn: mine });
        assert.deepEqual(takeWrites(bench.plane), [{ ClusterIdentifier: id, AddIamRoles: [mine] }]);

        const again = await up();
        assert.equal(again.steps["mine-association"], "same");
        assert.deepEqual(bench.plane.takeCalls(), []);

        const refresh = await bench.stack.refresh();
        assert.deepEqual([refresh.failed, refresh.steps["mine-association"]], [false, "same"]);
        assert.deepEqual(
            bench.plane.takeCalls().map(({ operation }) => operation),
            ["DescribeClusters"],
        );

        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual(takeWrites(bench.plane), [{ ClusterIdentifier: id, RemoveIamRoles: [mine] }]);
        assert.deepEqual(
            [ours(bench.cluster()), hasOthers(bench.cluster()), bench.cluster().defaultRoleArn],
            [[], true, persons],
        );
        assert.deepEqual(await bench.stack.state(), []);
    });

    it("puts back a role that a person took out, once a refresh has seen it", async () => {
        await up();
        person(bench.plane, { remove: [mine] });
        assert.equal((await bench.stack.refresh()).steps["mine-association"], "delete");
        assert.equal((await up()).steps["mine-association"], "create");
        assert.deepEqual([ours(bench.cluster()), hasOthers(bench.cluster())], [[mine], true]);
    });

    it("takes back the default that a person took, once a refresh has seen it", async () => {
        await up({ defaultRole: true });
        assert.equal(bench.cluster().defaultRoleArn, mine);
        person(bench.plane, { defaultRole: persons });
        assert.equal((await bench.stack.refresh()).steps["mine-association"], "update");
        takeWrites(bench.plane);
        assert.equal((await up({ defaultRole: true })).steps["mine-association"], "update");
        assert.deepEqual(takeWrites(bench.plane), [{ ClusterIdentifier: id, DefaultIamRoleArn: mine }]);
    });

    it("does not see the default without defaultRole", async () => {
        await up();
        person(bench.plane, { defaultRole: mine });
        assert.equal((await bench.stack.refresh()).steps["mine-association"], "same");
        takeWrites(bench.plane);
        assert.equal((await up()).steps["mine-association"], "same");
        assert.deepEqual(bench.plane.takeCalls(), []);
    });

    it("gives up the default, where it is still its own", async () => {
        await up({ defaultRole: true });
        takeWrites(bench.plane);
        await up({ defaultRole: false });
        assert.deepEqual(takeWrites(bench.plane), [{ ClusterIdentifier: id, DefaultIamRoleArn: "" }]);

        await up({ defaultRole: true });
        person(bench.plane, { defaultRole: persons });
        takeWrites(bench.plane);
        await up({ defaultRole: false });
        assert.deepEqual([takeWrites(bench.plane), bench.cluster().defaultRoleArn], [[], persons]);
    });

    it("changes to another role in place, in one call, the cluster never without either", async () => {
        const other = arn("other");
        await up();
        takeWrites(bench.plane);
        const without = gaps(mine, other);
        const preview = await bench.stack.preview(program({ roleArn: other }));
        assert.equal(preview.steps["mine-association"], "update");
        assert.deepEqual(bench.plane.takeCalls(), []);
        const { steps } = await up({ roleArn: other });
        assert.equal(steps["mine-association"], "update");
        assert.deepEqual(takeWrites(bench.plane), [
            { ClusterIdentifier: id, AddIamRoles: [other], RemoveIamRoles: [mine] },
        ]);
        assert.deepEqual([without, ours(bench.cluster())], [[], [other]]);
        assert.equal((await bench.stack.refresh()).steps["mine-association"], "same");
    });

    it("goes to another cluster: into the new list before out of the old one", async () => {
        addCluster(bench.plane, "another");
        await up();
        takeWrites(bench.plane);
        const { order } = await up({ cluster: { clusterIdentifier: "another" } });
        const steps = order.filter((step) => step.endsWith(" mine-association") && !step.startsWith("replace"));
        assert.deepEqual(steps, ["create-replacement mine-association", "delete-replaced mine-association"]);
        assert.deepEqual(takeWrites(bench.plane), [
            { ClusterIdentifier: "another", AddIamRoles: [mine] },
            { ClusterIdentifier: id, RemoveIamRoles: [mine] },
        ]);
        assert.deepEqual([ours(bench.cluster()), ours(bench.cluster("another"))], [[], [mine]]);
    });

    it("takes over a role that is in the list already, and says so", async () => {
        person(bench.plane, { add: [mine] });
        const { messages } = await up();
        assert.deepEqual(
            messages.filter((text) => text.includes("takes it over")),
            [
                `The role ${mine} was in the list of the cluster ${id} in ${region} already. This association takes it over, and removes it when it is destroyed.`,
            ],
        );
        assert.deepEqual(takeWrites(bench.plane), []);
        await bench.stack.destroy();
        assert.deepEqual(ours(bench.cluster()), []);
    });

    it("keeps the role in the list when the component gets another name, without an alias", async () => {
        await up();
        takeWrites(bench.plane);
        const without = gaps(mine);
        const { steps, messages } = await up({}, {}, "renamed");
        assert.deepEqual([steps["renamed-association"], steps["mine-association"]], ["create", "delete"]);
        assert.equal(messages.filter((text) => text.includes(`${mine} stays in the list`)).length, 1);
        assert.deepEqual([without, takeWrites(bench.plane), ours(bench.cluster())], [[], [], [mine]]);
        assert.equal((await bench.stack.refresh()).steps["renamed-association"], "same");
    });

    it("ends with the role in the list when it is replaced by force", async () => {
        await up();
        const entry = await bench.stack.entry("mine-association");
        const { failed, diagnostics, order } = await bench.stack.up(program(), { replace: [entry?.urn ?? ""] });
        assert.deepEqual([failed, diagnostics], [false, []]);
        assert.ok(order.includes("replace mine-association"), order.join());
        assert.deepEqual([ours(bench.cluster()), hasOthers(bench.cluster())], [[mine], true]);
        assert.equal((await bench.stack.refresh()).steps["mine-association"], "same");
    });

    it("previews a role whose ARN is not known yet, and waits for a cluster that is being created", async () => {
        const withRole = () => {
            const assumeRolePolicy =
                '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
            const role = new Role("new", { assumeRolePolicy });
            return program({ roleArn: role.arn })();
        };
        const preview = await bench.stack.preview(withRole);
        assert.deepEqual([preview.diagnostics, preview.steps["mine-association"]], [[], "create"]);
        assert.deepEqual(bench.plane.takeCalls(), []);
        bench.plane.setClusterStatus(region, id, "creating", { for: 2000 });
        const { failed, outputs } = await bench.stack.up(withRole);
        assert.deepEqual([failed, outputs], [false, { readyArn: arn("new-1234567") }]);
    });

    it("gives up after customTimeouts", async () => {
        bench.plane.setClusterStatus(region, id, "resizing");
        const opts = { customTimeouts: { create: "1.5s" } };
        const { failed, errors, seconds } = await bench.stack.up(program({}, opts));
        assert.equal(failed, true);
        assert.match(errors["mine-association"]?.join() ?? "", /^The [^\n]* 1\.5 s: its status is resizing\. [^\n]*$/);
        assert.ok(seconds < 15, String(seconds));
    });

    it("fails to import, which Pulumi cannot do for dynamic resources; a plain up takes over instead", async () => {
        person(bench.plane, { add: [mine] });
        const importing: pulumi.ResourceTransform = ({ type, props, opts }) =>
            type.startsWith("pulumi-nodejs:dynamic")
                ? { props, opts: { ...opts, import: `${id}/${mine}` } }
                : undefined;
        const imported = await bench.stack.up(program({}, { transforms: [importing] }));
        assert.equal(imported.failed, true);
        // Pulumi asks its dynamic provider to read without a state, in which the provider would find what to call.
        assert.deepEqual(imported.errors["mine-association"], [
            "Cannot read properties of undefined (reading 'toJavaScript')",
        ]);
        assert.deepEqual(
            bench.plane.takeCalls().filter(({ accessKeyId }) => accessKeyId !== undefined),
            [],
        );
        const { messages } = await up();
        assert.equal(messages.filter((text) => text.includes("takes it over")).length, 1);
        assert.deepEqual(ours(bench.cluster()), [mine]);
    });
});
