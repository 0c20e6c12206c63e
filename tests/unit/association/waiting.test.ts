import assert from "node:assert/strict";
import { ApiError } from "../../control-plane/api-error";
import { cluster, kinds, namespace } from "./kinds";
import { association, listOf, mine, other, useWorld } from "./world";

const isMine = { roles: [mine], default: undefined };

describe("Waiting", () => {
    const world = useWorld();

    for (const kind of kinds) {
        describe(`for a ${kind.noun}`, () => {
            it("goes on once it takes changes again", async () => {
                kind.add(world().plane, {});
                for (let refusals = 0; refusals < 3; refusals += 1) {
                    world().plane.failNext(kind.write, { kind: "refuse", error: kind.busy });
                }
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), isMine);
                assert.equal(world().takeWrites().length, 4);
            });

            it("writes nothing while its status is not available", async () => {
                kind.add(world().plane, {});
                kind.setStatus(world().plane, "busy", 240_000);
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), isMine);
                assert.equal(world().takeWrites().length, 1);
                assert(world().pace.now() >= 240_000);
            });

            it("asks again when it is throttled, for the list and for the change", async () => {
                kind.add(world().plane, {});
                const fault = { kind: "refuse", error: kind.throttling } as const;
                world().plane.failNext(kind.read, fault);
                world().plane.failNext(kind.read, fault);
                world().plane.failNext(kind.write, fault);
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), isMine);
            });

            it("asks again when AWS is not well", async () => {
                kind.add(world().plane, {});
                const error = new ApiError("InternalFailure", "An internal error has occurred", 500);
                world().plane.failNext(kind.read, { kind: "refuse", error });
                world().plane.failNext(kind.write, { kind: "refuse", error });
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), isMine);
            });

            it("asks again until IAM shows the role, 30 s after", async () => {
                kind.add(world().plane, {});
                world().plane.propagates(mine, 30_000);
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), isMine);
            });

            it("lasts until the role is in-sync, and not only in the list", async () => {
                kind.add(world().plane, {});
                world().plane.behaviours.applyMs = 90_000;
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), isMine);
                assert.equal(world().takeWrites().length, 1);
            });

            it("lasts until a removed role is gone", async () => {
                kind.add(world().plane, { roles: [mine] });
                world().plane.behaviours.applyMs = 90_000;
                await world().crud(kind).delete(association(kind));
                assert.deepEqual(listOf(world(), kind), { roles: [], default: undefined });
                assert.equal(world().takeWrites().length, 1);
            });

            it("adds a role anew that is just being removed", async () => {
                kind.add(world().plane, { roles: [mine] });
                world().plane.behaviours.applyMs = 20_000;
                await removeByHand(kind);
                world().takeCalls();
                await world()
                    .crud(kind)
                    .create(association(kind, { defaultRole: true }));
                assert.deepEqual(listOf(world(), kind), { roles: [mine], default: mine });
                assert.equal(world().takeWrites().length, 1);
                assert(world().pace.now() >= 40_000);
                assert.deepEqual(takenOver(), [], "it was not there");
            });

            it("is logged after 15 s, and then every minute, with what for", async () => {
                kind.add(world().plane, {});
                kind.setStatus(world().plane, "busy", 120_000);
                await world().crud(kind).create(association(kind));
                const text = `Waiting for the ${kind.noun} ${kind.id} in us-east-1: its status is ${kind.busyStatus}.`;
                assert.deepEqual(world().logged, [text, text]);
            });

            it("is logged as soon as it has lasted for 15 s", async () => {
                world().pace.chance = 0;
                kind.add(world().plane, {});
                kind.setStatus(world().plane, "busy", 17_000);
                await world().crud(kind).create(association(kind));
                assert.equal(world().logged.length, 1);
            });

            it("of less than 15 s is not logged", async () => {
                kind.add(world().plane, {});
                kind.setStatus(world().plane, "busy", 14_000);
                await world().crud(kind).create(association(kind));
                assert.deepEqual(world().logged, []);
            });

            it("says what AWS does not say: that IAM may not show the role yet", async () => {
                kind.add(world().plane, {});
                world().plane.propagates(mine, 60_000);
                await world().crud(kind).create(association(kind));
                const name = kind.noun === "cluster" ? "InvalidParameterValue" : "ValidationException";
                assert.deepEqual(world().logged, [
                    `Waiting for the ${kind.noun} ${kind.id} in us-east-1: IAM may not show the role to Redshift yet (${name}, "The IAM role ${mine} is not valid. The IAM role must delegate access to an Amazon Redshift account.").`,
                ]);
            });

            it("becomes longer with every attempt, up to 10 s", async () => {
                kind.add(world().plane, {});
                kind.setStatus(world().plane, "busy", 60_000);
                await world().crud(kind).create(association(kind));
                const waits = world().pace.sleeps.slice(0, 9).map(Math.round);
                assert.deepEqual(waits, [500, 800, 1280, 2048, 3277, 5243, 8389, 10_000, 10_000]);
            });

            it("is short again after a change", async () => {
                kind.add(world().plane, {});
                kind.setStatus(world().plane, "busy", 60_000);
                world().plane.behaviours.applyMs = 900;
                const writtenAt: number[] = [];
                const isThere = () => kind.view(world().plane).roles.some(({ status }) => status === "in-sync");
                let doneAt = 0;
                world().plane.onCall = ({ operation }) => {
                    if (operation === kind.write) {
                        writtenAt.push(world().pace.now());
                    }
                    doneAt ||= isThere() ? world().pace.now() : 0;
                };
                await world().crud(kind).create(association(kind));
                assert(doneAt - (writtenAt[0] ?? 0) < 2_000, `${doneAt - (writtenAt[0] ?? 0)} ms`);
            });

            it("outlives two outages of less than a minute each", async () => {
                kind.add(world().plane, {});
                kind.setStatus(world().plane, "busy", 120_000);
                const isOut = (now: number) => now < 40_000 || (now > 60_000 && now < 100_000);
                world().plane.failNext(kind.read, { kind: "drop-before" });
                world().plane.onCall = () => {
                    // The next call comes after a wait of 10 s at most.
                    if (isOut(world().pace.now())) {
                        world().plane.failNext(kind.read, { kind: "drop-before" });
                    }
                };
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), isMine);
            });

            it("gives IAM its 2 minutes after whatever else AWS refused first", async () => {
                kind.add(world().plane, {});
                world().plane.propagates(mine, 200_000);
                world().plane.failNext(kind.write, { kind: "refuse", error: kind.throttling });
                world().plane.onCall = ({ operation }) => {
                    if (operation === kind.write && world().pace.now() < 100_000) {
                        world().plane.failNext(kind.write, { kind: "refuse", error: kind.throttling });
                    }
                };
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), isMine);
            });

            for (const dropped of ["drop-before", "drop-after"] as const) {
                const when = dropped === "drop-before" ? "before" : "after";

                it(`does no harm when a create's connection is dropped ${when} the change was made`, async () => {
                    kind.add(world().plane, { roles: [other], defaultRoleArn: other });
                    world().plane.failNext(kind.write, { kind: dropped });
                    await world().crud(kind).create(association(kind));
                    assert.deepEqual(listOf(world(), kind), { roles: [mine, other], default: other });
                    assert.equal(world().takeWrites().length, dropped === "drop-before" ? 2 : 1);
                    assert.deepEqual(takenOver(), [], "it was this create that put it there");
                });

                it(`does no harm when an update's connection is dropped ${when} the change was made`, async () => {
                    const former = { roleArn: other, defaultRole: true };
                    kind.add(world().plane, { roles: [other], defaultRoleArn: other });
                    world().plane.failNext(kind.write, { kind: dropped });
                    const news = association(kind, { defaultRole: true });
                    await world().crud(kind).update("", association(kind, former), news);
                    assert.deepEqual(listOf(world(), kind), { roles: [mine], default: mine });
                });

                it(`does no harm when a delete's connection is dropped ${when} the change was made`, async () => {
                    kind.add(world().plane, { roles: [other, mine], defaultRoleArn: mine });
                    world().plane.failNext(kind.write, { kind: dropped });
                    await world().crud(kind).delete(association(kind));
                    assert.deepEqual(listOf(world(), kind), { roles: [other], default: undefined });
                    assert.equal(world().takeWrites().length, dropped === "drop-before" ? 2 : 1);
                });
            }

            it("does no harm when a list's connection is dropped", async () => {
                kind.add(world().plane, {});
                world().plane.failNext(kind.read, { kind: "drop-after" });
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), isMine);
            });
        });
    }

    it("goes on after a resize, whose status begins with available", async () => {
        cluster.add(world().plane, {});
        world().plane.setClusterStatus("us-east-1", cluster.id, "available, resize-cleanup");
        await world().crud(cluster).create(association(cluster));
        assert(world().pace.now() < 1_000);
    });

    it("goes on while AWS shows a cluster that it does not let change yet", async () => {
        cluster.add(world().plane, {});
        const error = new ApiError("ClusterNotFoundFault", "Cluster examplecluster not found.", 404);
        for (let refusals = 0; refusals < 3; refusals += 1) {
            world().plane.failNext("ModifyClusterIamRoles", { kind: "refuse", error });
        }
        await world().crud(cluster).create(association(cluster));
        assert.deepEqual(listOf(world(), cluster), isMine);
        assert(world().pace.now() > 2_000, "it waited in between");
    });

    async function removeByHand(kind: (typeof kinds)[number]): Promise<void> {
        await Promise.resolve();
        if (kind === namespace) {
            world().plane.updateNamespace("us-east-1", { namespaceName: kind.id, iamRoles: [] });
        } else {
            world().plane.modifyClusterIamRoles("us-east-1", { ClusterIdentifier: kind.id, RemoveIamRoles: [mine] });
        }
    }

    function takenOver(): string[] {
        return world().logged.filter((text) => text.includes("takes it over"));
    }
});
