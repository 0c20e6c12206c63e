import assert from "node:assert/strict";
import { ClusterRoleAssociation, ClusterRoleAssociationArgs } from "../../index";
import { ApiError } from "../control-plane/api-error";
import { Bench } from "./bench";
import { kill, Process, startedBy } from "./processes";
import { arn, hasOthers, ours, region, takeWrites } from "./warehouse";

const id = "examplecluster";
const mine = arn("mine");

function program(changes: Partial<ClusterRoleAssociationArgs> = {}) {
    return () => {
        new ClusterRoleAssociation("mine", { cluster: { clusterIdentifier: id }, roleArn: mine, ...changes });
        return Promise.resolve({});
    };
}

/** An error is told once, by its message alone; Pulumi itself puts "1 error occurred:" before one that left something. */
function assertToldOnce(errors: string[] = [], messages: string[], expected: RegExp): void {
    assert.equal(errors.length, 1, errors.join("\n"));
    assert.match(errors[0]?.replace(/^1 error occurred:\s+\* /, "") ?? "", expected);
    assert.deepEqual(
        messages.filter((text) => /^at |\.[jt]s:\d+/.test(text)),
        [],
        "no stack trace",
    );
}

describe("An association that fails on the real engine", () => {
    const bench = Bench.forEachTest();
    /** The list is changed by then, and the one who changed it may not see it any more. */
    const deniesReadsAfterWrites = () => {
        bench.plane.onCall = ({ operation }) => {
            if (operation === "ModifyClusterIamRoles") {
                const error = new ApiError("AccessDenied", "User is not authorized to perform DescribeClusters", 403);
                bench.plane.failNext("DescribeClusters", { kind: "refuse", error });
            }
        };
    };

    it("leaves nothing behind where nothing was changed, and is made by the next up", async () => {
        bench.plane.setClusterStatus(region, id, "paused");
        const { failed, errors, messages } = await bench.stack.up(program());
        assert.equal(failed, true);
        assertToldOnce(errors["mine-association"], messages, /^The cluster [^\n]*paused[^\n]*$/);
        assert.equal(await bench.stack.entry("mine-association"), undefined);
        bench.plane.setClusterStatus(region, id, "available");
        await bench.up(program());
        assert.deepEqual(ours(bench.cluster()), [mine]);
    });

    it("keeps in the state what may be in the list; the next up mends it", async () => {
        deniesReadsAfterWrites();
        const { failed, errors, messages } = await bench.stack.up(program());
        assert.equal(failed, true);
        assertToldOnce(errors["mine-association"], messages, /^The [^\n]*redshift:DescribeClusters[^\n]*$/);
        assert.deepEqual(ours(bench.cluster()), [mine]);
        assert.equal((await bench.stack.entry("mine-association"))?.id, `${id}/${mine}`);

        delete bench.plane.onCall;
        takeWrites(bench.plane);
        const { steps } = await bench.up(program());
        assert.equal(steps["mine-association"], "update");
        assert.deepEqual(takeWrites(bench.plane), []);
        assert.equal((await bench.up(program())).steps["mine-association"], "same");
    });

    it("keeps in the state what may be in the list; a destroy takes it out", async () => {
        bench.plane.failNext("ModifyClusterIamRoles", { kind: "drop-after" });
        deniesReadsAfterWrites();
        assert.equal((await bench.stack.up(program())).failed, true);
        delete bench.plane.onCall;
        assert.deepEqual(ours(bench.cluster()), [mine]);
        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual([ours(bench.cluster()), hasOthers(bench.cluster())], [[], true]);
        assert.deepEqual(await bench.stack.state(), []);
    });

    it("goes on from an update that failed, before it changed the list or after", async () => {
        const [other, third] = [arn("other"), arn("third")];
        await bench.up(program());
        bench.plane.setClusterStatus(region, id, "paused");
        const { failed, errors, messages } = await bench.stack.up(program({ roleArn: other }));
        assert.equal(failed, true);
        assertToldOnce(errors["mine-association"], messages, /^The cluster [^\n]*paused[^\n]*$/);
        assert.deepEqual(ours(bench.cluster()), [mine]);
        bench.plane.setClusterStatus(region, id, "available");
        takeWrites(bench.plane);
        await bench.up(program({ roleArn: other }));
        assert.deepEqual(takeWrites(bench.plane), [
            { ClusterIdentifier: id, AddIamRoles: [other], RemoveIamRoles: [mine] },
        ]);

        deniesReadsAfterWrites();
        assert.equal((await bench.stack.up(program({ roleArn: third }))).failed, true);
        delete bench.plane.onCall;
        assert.deepEqual(ours(bench.cluster()), [third]);
        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual([ours(bench.cluster()), hasOthers(bench.cluster())], [[], true]);
    });

    it("tells a failed destroy and a failed refresh once, and goes on from there", async () => {
        await bench.up(program());
        const error = new ApiError("AccessDenied", "User is not authorized", 403);
        bench.plane.failNext("DescribeClusters", { kind: "refuse", error });
        const refresh = await bench.stack.refresh();
        assert.equal(refresh.failed, true);
        assertToldOnce(refresh.errors["mine-association"], refresh.messages, /The credentials [^\n]*$/);

        bench.plane.setClusterStatus(region, id, "paused");
        const destroy = await bench.stack.destroy();
        assert.equal(destroy.failed, true);
        assertToldOnce(destroy.errors["mine-association"], destroy.messages, /^The cluster [^\n]*paused[^\n]*$/);
        bench.plane.setClusterStatus(region, id, "available");
        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual(ours(bench.cluster()), []);
    });

    it("is destroyed with a cluster that somebody deleted", async () => {
        await bench.up(program());
        bench.plane.removeCluster(region, id);
        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual(await bench.stack.state(), []);
    });

    it("converges after the engine was killed in the middle of a create", async () => {
        let providers: Process[] | undefined;
        bench.plane.onCall = ({ operation }) => {
            if (operation === "ModifyClusterIamRoles" && providers === undefined) {
                const engines = startedBy(process.pid).filter(({ command }) => command.includes("/bin/pulumi up "));
                providers = engines.flatMap(({ pid }) => startedBy(pid));
                kill(engines);
            }
        };
        const killed = await bench.stack.up(program());
        kill(providers ?? []);
        assert.equal(killed.failed, true);
        assert.ok(providers);
        assert.deepEqual(ours(bench.cluster()), [mine]);
        assert.equal(await bench.stack.entry("mine-association"), undefined);

        await bench.stack.unlock();
        takeWrites(bench.plane);
        const { failed, steps, errors } = await bench.stack.up(program());
        assert.deepEqual([failed, errors, steps["mine-association"]], [false, {}, "create"]);
        assert.deepEqual(takeWrites(bench.plane), []);
        assert.equal((await bench.stack.refresh()).steps["mine-association"], "same");
        assert.equal((await bench.stack.destroy()).failed, false);
        assert.deepEqual([ours(bench.cluster()), hasOthers(bench.cluster())], [[], true]);
    });
});
