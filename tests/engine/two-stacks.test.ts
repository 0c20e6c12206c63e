import assert from "node:assert/strict";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { ClusterRoleAssociation, NamespaceRoleAssociation } from "../../index";
import { ControlPlane } from "../control-plane/control-plane";
import { Bench } from "./bench";
import { concurrently } from "./concurrently";
import { ServedPlane } from "./served-plane";
import { EngineStack } from "./stack";
import { addCluster, addNamespace, arn, hasOthers, ours, persons, region } from "./warehouse";

type Name = "A" | "B";
type Act = `${"up" | "destroy"} ${Name}`;

/** What is in one list is at the same time. */
const orders: Act[][][] = [
    [["up A"], ["up B"], ["destroy A"], ["destroy B"]],
    [["up A"], ["up B"], ["destroy B"], ["destroy A"]],
    [["up A"], ["destroy A"], ["up B"], ["destroy B"]],
    [["up B"], ["up A"], ["destroy A"], ["destroy B"]],
    [["up B"], ["up A"], ["destroy B"], ["destroy A"]],
    [["up B"], ["destroy B"], ["up A"], ["destroy A"]],
    [
        ["up A", "up B"],
        ["destroy A", "destroy B"],
    ],
    [["up A"], ["destroy A", "up B"], ["up A", "destroy B"], ["destroy A"]],
];

const [examplecluster, examplenamespace] = ["examplecluster", "examplenamespace"];

/** A role of the stack's own in the cluster and the namespace. */
function program(name: Name): PulumiFn {
    return () => {
        const roleArn = arn(name);
        new ClusterRoleAssociation("cluster", { cluster: { clusterIdentifier: examplecluster }, roleArn });
        new NamespaceRoleAssociation("namespace", { namespace: { namespaceName: examplenamespace }, roleArn });
        return Promise.resolve({});
    };
}

async function inOrder(order: Act[][]): Promise<void> {
    const served = await ServedPlane.start({ applyMs: 50, modifyingMs: 200 });
    addCluster(served.plane);
    addNamespace(served.plane);
    const stacks = { A: await EngineStack.create({ served }), B: await EngineStack.create({ served }) };
    try {
        const there = new Set<string>();
        for (const acts of order) {
            await Promise.all(acts.map((act) => doAct(act, stacks)));
            for (const act of acts) {
                const role = arn(act.slice(-1));
                if (act.startsWith("up")) {
                    there.add(role);
                } else {
                    there.delete(role);
                }
            }
            assertThere(served.plane, [...there].sort(), acts);
        }
    } finally {
        stacks.A.close();
        stacks.B.close();
        await served.stop();
    }
}

async function doAct(act: Act, stacks: Record<Name, EngineStack>): Promise<void> {
    const [verb, name] = act.split(" ") as ["up" | "destroy", Name];
    const stack = stacks[name];
    const { failed, diagnostics } = await (verb === "up" ? stack.up(program(name)) : stack.destroy());
    assert.deepEqual([failed, diagnostics], [false, []], act);
}

function assertThere(plane: ControlPlane, expected: string[], acts: Act[]): void {
    for (const view of [plane.cluster(region, examplecluster), plane.namespace(region, examplenamespace)]) {
        assert.deepEqual(ours(view), expected, `after ${acts.join()}`);
        assert.deepEqual([hasOthers(view), view.defaultRoleArn], [true, persons], `after ${acts.join()}`);
    }
}

describe("Two stacks on one cluster and one namespace, none evicted", () => {
    const tests = orders.map((order) => [order.map((acts) => acts.join(" and ")).join(", "), () => inOrder(order)]);
    // More CLIs at once than the two of one order do not always reach each other in time on two cores; and Pulumi may then
    // tell the error to another program of this process.
    concurrently(Object.fromEntries(tests) as Record<string, () => Promise<void>>, 1);
});

describe("Two stacks on one cluster, both exclusive", () => {
    const bench = Bench.forEachTest();

    it("evict each other, and the person's role, as aws.redshift.ClusterIamRoles does", async () => {
        const exclusive = (name: Name) => () => {
            const cluster = { clusterIdentifier: examplecluster };
            new ClusterRoleAssociation("mine", { cluster, roleArn: arn(name), mode: "exclusive" });
            return Promise.resolve({});
        };
        // Not beside a service-linked role: the provider would name it, and AWS refuse (terraform-provider-aws#44028).
        bench.plane.addCluster({ clusterIdentifier: examplecluster, roles: [persons] });
        const listed = () => bench.cluster().roles.filter(({ status }) => status === "in-sync");
        const roles = () => listed().map((role) => role.arn);
        const [first, second] = [bench.stack, await bench.addStack()];
        await first.up(exclusive("A"));
        await second.up(exclusive("B"));
        assert.deepEqual(roles(), [persons, arn("A"), arn("B")]);

        await first.refresh();
        const { failed, steps } = await first.up(exclusive("A"));
        assert.deepEqual([failed, steps["mine-association"]], [false, "update"]);
        assert.deepEqual(roles(), [arn("A")]);

        await second.refresh();
        await second.up(exclusive("B"));
        assert.deepEqual(roles(), [arn("B")]);

        await first.refresh();
        await first.destroy();
        assert.deepEqual(roles(), []);
    });
});
