import assert from "node:assert/strict";
import { role } from "../control-plane/roles";
import { cluster, Kind, kinds, region } from "./kinds";
import { association, idFor, listOf, messageOf, mine, other, useWorld } from "./world";

const serviceLinked =
    "arn:aws:iam::123456789012:role/aws-service-role/redshift.amazonaws.com/AWSServiceRoleForRedshift";

describe("An association", () => {
    const world = useWorld();

    for (const kind of kinds) {
        const name = `${kind.noun} ${kind.id} in us-east-1`;
        const [identifier = ""] = Object.keys(kind.named);

        describe(`with a ${kind.noun}`, () => {
            it("has an id and the properties that it was made with", async () => {
                kind.add(world().plane, {});
                const properties = association(kind, { connection: {}, timeouts: { create: 300 } });
                const { id, outs } = await world().crud(kind).create(properties);
                assert.equal(id, `${kind.id}/arn:aws:iam::123456789012:role/mine`);
                assert.deepEqual(outs, properties);
            });

            it("may change while nobody knows yet whether its role is to be the default", () => {
                const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
                const { changes } = world()
                    .crud(kind)
                    .diff(association(kind), { ...association(kind), defaultRole: unknown });
                assert.equal(changes, true);
            });

            it("must have what it is made of", async () => {
                for (const name of [...Object.keys(kind.named), "region", "roleArn"]) {
                    await assert.rejects(
                        world()
                            .crud(kind)
                            .create({ ...association(kind), [name]: undefined }),
                        {
                            message: `${name} must be text, got nothing.`,
                        },
                    );
                }
            });

            it("is no different from itself", () => {
                const unsaid = association(kind, { connection: undefined, replacedRoleArns: undefined });
                const difference = world().crud(kind).diff(association(kind), unsaid);
                assert.equal(difference.changes, false);
                assert.deepEqual(difference.replaces, []);
            });

            for (const [changed, value] of Object.entries({
                roleArn: other,
                defaultRole: true,
                connection: { profile: "production" },
                timeouts: { create: 60 },
            })) {
                it(`changes in place where its ${changed} does`, () => {
                    const difference = world()
                        .crud(kind)
                        .diff(association(kind), association(kind, { [changed]: value }));
                    assert.equal(difference.changes, true);
                    assert.deepEqual(difference.replaces, []);
                });
            }

            for (const [changed, value] of [
                [identifier, "another"],
                ["region", "eu-west-1"],
            ] as const) {
                it(`is replaced, new before old, where its ${changed} changes`, () => {
                    const difference = world()
                        .crud(kind)
                        .diff(association(kind), association(kind, { [changed]: value }));
                    assert.deepEqual(difference, { changes: true, replaces: [changed], deleteBeforeReplace: false });
                });
            }

            it("is deleted first where its replacement is forced in the same place", () => {
                const { deleteBeforeReplace } = world().crud(kind).diff(association(kind), association(kind));
                assert.equal(deleteBeforeReplace, true);
                const another = world()
                    .crud(kind)
                    .diff(association(kind), association(kind, { roleArn: other }));
                assert.equal(another.deleteBeforeReplace, false);
            });

            it(`is gone once the ${kind.noun} is`, async () => {
                await world().crud(kind).delete(association(kind));
                assert.deepEqual(await world().crud(kind).read(idFor(kind), association(kind)), { props: {} });
                assert.equal(world().pace.now(), 0);
            });

            it(`is deleted without a write where the ${kind.noun} is being deleted`, async () => {
                kind.add(world().plane, { roles: [mine] });
                kind.setStatus(world().plane, "deleting");
                await world().crud(kind).delete(association(kind));
                assert.deepEqual(world().takeWrites(), []);
                assert.equal(world().pace.now(), 0);
            });

            it(`is read while the ${kind.noun} is being deleted`, async () => {
                kind.add(world().plane, { roles: [mine] });
                kind.setStatus(world().plane, "deleting");
                const { props } = await world().crud(kind).read(idFor(kind), association(kind));
                assert.deepEqual(props, association(kind));
            });

            it("is gone for a refresh when its role is just being removed", async () => {
                kind.add(world().plane, { roles: [mine] });
                world().plane.behaviours.applyMs = 60_000;
                const delayed = world()
                    .crud(kind)
                    .delete(association(kind, { timeouts: { delete: 1 } }));
                await messageOf(delayed);
                assert.deepEqual(listOf(world(), kind).roles, [`${mine} (removing)`]);
                assert.deepEqual(await world().crud(kind).read(idFor(kind), association(kind)), { props: {} });
            });

            it("takes over a role that is there already, and says so", async () => {
                kind.add(world().plane, { roles: [mine] });
                await world().crud(kind).create(association(kind));
                assert.deepEqual(world().logged, [
                    `The role ${mine} was in the list of the ${name} already. This association takes it over, and removes it when it is destroyed.`,
                ]);
            });

            it("says nothing of a role that it puts there itself", async () => {
                kind.add(world().plane, {});
                await world().crud(kind).create(association(kind));
                await world().crud(kind).update("", association(kind), association(kind));
                assert.deepEqual(world().logged, []);
            });

            it("keeps its role when it is renamed: made anew, and the former one deleted, in one deployment", async () => {
                kind.add(world().plane, { roles: [mine] });
                const crud = world().crud(kind);
                await crud.check(association(kind));
                await crud.create(association(kind));
                assert.deepEqual(world().takeWrites(), []);
                world().takeCalls();
                await crud.delete(association(kind));
                assert.deepEqual(world().takeCalls(), []);
                assert.deepEqual(listOf(world(), kind).roles, [mine]);
                assert.equal(
                    world().logged.at(-1),
                    `The role ${mine} stays in the list of the ${name}, since the program still has an association for it.`,
                );
            });

            it("leaves its former Region where it moves to another one", async () => {
                kind.add(world().plane, { roles: [mine] });
                kind.add(world().plane, { region: "eu-west-1" });
                const crud = world().crud(kind);
                await crud.create(association(kind, { region: "eu-west-1" }));
                await crud.delete(association(kind));
                assert.deepEqual(listOf(world(), kind, "eu-west-1").roles, [mine]);
                assert.deepEqual(listOf(world(), kind).roles, []);
            });

            it("that never asked for the default leaves it where somebody else made its role that", async () => {
                kind.add(world().plane, { roles: [mine], defaultRoleArn: mine });
                const news = association(kind, { timeouts: { create: 60 } });
                await world().crud(kind).update("", association(kind), news);
                assert.deepEqual(world().takeWrites(), []);
                assert.deepEqual(listOf(world(), kind).default, mine);
            });

            it("loses its role in the next deployment", async () => {
                kind.add(world().plane, {});
                await world().crud(kind).create(association(kind));
                await world().crud(kind).delete(association(kind));
                assert.deepEqual(listOf(world(), kind).roles, []);
            });

            it("keeps its role while another one, in which nothing changes, is of the same role", async () => {
                // Only what was created or updated in a deployment was kept.
                kind.add(world().plane, { roles: [mine] });
                const crud = world().crud(kind);
                await crud.check(association(kind));
                await crud.delete(association(kind));
                assert.deepEqual(listOf(world(), kind).roles, [mine]);
            });

            it("loses its role to whoever uses it alone, without an engine", async () => {
                kind.add(world().plane, {});
                const crud = world().crud(kind);
                await crud.create(association(kind));
                await crud.delete(association(kind));
                assert.deepEqual(listOf(world(), kind).roles, []);
            });

            it("does not remove what an update that failed was to replace, where another one has claimed it", async () => {
                kind.add(world().plane, { roles: [mine, other] });
                const crud = world().crud(kind);
                await crud.check(association(kind, { roleArn: other }));
                await crud.delete(association(kind, { replacedRoleArns: [other] }));
                assert.deepEqual(listOf(world(), kind).roles, [other]);
            });

            it("swaps its role with another one, one after the other", async () => {
                kind.add(world().plane, { roles: [mine, other] });
                const crud = world().crud(kind);
                const [one, two] = [association(kind), association(kind, { roleArn: other })];
                await crud.check(two);
                await crud.check(one);
                await crud.update("", one, two);
                await crud.update("", two, one);
                assert.deepEqual(listOf(world(), kind).roles, [mine, other]);
            });

            it("changes its role without a gap, in one call", async () => {
                kind.add(world().plane, { roles: [other, role("third")] });
                await world()
                    .crud(kind)
                    .update("", association(kind, { roleArn: other }), association(kind));
                const [write, ...more] = world().takeWrites();
                assert.deepEqual(more, []);
                assert.deepEqual(write, oneCall(kind));
            });

            it("is imported by its id, in the stack's Region", async () => {
                kind.add(world().plane, { roles: [mine], region: "eu-west-1", defaultRoleArn: mine });
                const crud = world().crud(kind, { "aws:region": "eu-west-1", ...keys });
                const { id, props } = await crud.read(idFor(kind), {});
                assert.equal(id, idFor(kind));
                assert.deepEqual(props, association(kind, { region: "eu-west-1" }));
            });

            it("cannot be imported by another id, and says what it must be such as", async () => {
                assert.equal(
                    await messageOf(world().crud(kind).read(mine, {})),
                    `The ID of an association must be such as "examplecluster/arn:aws:iam::123456789012:role/copy-unload", got "${mine}".`,
                );
            });

            it("never shows, counts or writes a service-linked role", async () => {
                kind.add(world().plane, { roles: [serviceLinked, other] });
                const crud = world().crud(kind);
                await crud.create(association(kind, { defaultRole: true }));
                await world().crud(kind).delete(association(kind));
                assert.doesNotMatch(JSON.stringify(world().takeWrites()), /service-role/);
                assert.deepEqual(listOf(world(), kind).roles, [serviceLinked, other].sort());
                assert.deepEqual(await crud.read(idFor(kind, serviceLinked), {}), { props: {} });
            });
        });
    }

    it("swaps its role with another one at the same time, without a gap", async () => {
        cluster.add(world().plane, { roles: [mine, other] });
        const crud = world().crud(cluster);
        const [one, two] = [association(cluster), association(cluster, { roleArn: other })];
        await crud.check(two);
        await new Promise<void>((resolve, reject) => {
            const updates: Promise<unknown>[] = [];
            // The second begins when the first one has read the list.
            world().plane.onCall = () => {
                delete world().plane.onCall;
                updates.push(crud.check(one).then(() => crud.update("", two, one)));
                Promise.all(updates).then(() => {
                    resolve();
                }, reject);
            };
            updates.push(crud.update("", one, two));
        });
        assert.deepEqual(world().takeWrites(), []);
        assert.deepEqual(listOf(world(), cluster).roles, [mine, other]);
    });

    it("is made where 49 roles and a service-linked one are", async () => {
        const roles = Array.from({ length: 49 }, (_, index) => role(`r${index}`));
        cluster.add(world().plane, { roles: [serviceLinked, ...roles] });
        await world().crud(cluster).create(association(cluster));
        assert.equal(listOf(world(), cluster).roles.length, 51);
    });

    for (const removingDefault of ["clears", "refuses", "keeps"] as const) {
        describe(`whose role is the default, where AWS ${removingDefault} it when the role is removed`, () => {
            beforeEach(() => {
                world().plane.behaviours.removingDefault = removingDefault;
                cluster.add(world().plane, { roles: [other, mine], defaultRoleArn: mine });
            });

            it("takes the default along", async () => {
                await world()
                    .crud(cluster)
                    .delete(association(cluster, { defaultRole: true }));
                assert.deepEqual(listOf(world(), cluster), { roles: [other], default: undefined });
            });

            it("takes the default along for a new role that does not ask for it", async () => {
                const news = association(cluster, { roleArn: role("next") });
                await world().crud(cluster).update("", association(cluster), news);
                assert.deepEqual(listOf(world(), cluster), { roles: [role("next"), other], default: undefined });
            });

            it("leaves alone what has become the default meanwhile", async () => {
                world().plane.onCall = ({ operation }) => {
                    if (operation === "DescribeClusters") {
                        delete world().plane.onCall;
                        world().plane.modifyClusterIamRoles(region, {
                            ClusterIdentifier: cluster.id,
                            DefaultIamRoleArn: other,
                        });
                    }
                };
                await world()
                    .crud(cluster)
                    .delete(association(cluster, { defaultRole: true }));
                assert.deepEqual(listOf(world(), cluster), { roles: [other], default: other });
            });
        });
    }

    it("clears the default first where AWS refuses to, and does not touch one that another made meanwhile", async () => {
        world().plane.behaviours.removingDefault = "refuses";
        cluster.add(world().plane, { roles: [other, mine], defaultRoleArn: mine });
        world().plane.onCall = ({ operation }) => {
            if (operation === "ModifyClusterIamRoles") {
                delete world().plane.onCall;
                const input = { ClusterIdentifier: cluster.id, DefaultIamRoleArn: other };
                world().plane.modifyClusterIamRoles(region, input);
            }
        };
        await world()
            .crud(cluster)
            .delete(association(cluster, { defaultRole: true }));
        assert.deepEqual(listOf(world(), cluster), { roles: [other], default: other });
    });

    it("is deleted without a write where the cluster only takes its last snapshot", async () => {
        cluster.add(world().plane, { roles: [mine] });
        world().plane.setClusterStatus(region, cluster.id, "final-snapshot");
        await world().crud(cluster).delete(association(cluster));
        assert.deepEqual(world().takeWrites(), []);
        assert.equal(world().pace.now(), 0);
    });
});

const keys = { "aws:accessKey": "stack", "aws:secretKey": "secret" };

/** The new role in, the former one out, the third one left alone. */
function oneCall(kind: Kind): object {
    return kind === cluster
        ? { ClusterIdentifier: "examplecluster", AddIamRoles: [mine], RemoveIamRoles: [other] }
        : { namespaceName: "examplenamespace", iamRoles: [role("third"), mine], defaultIamRoleArn: "" };
}
