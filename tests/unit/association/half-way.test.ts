import assert from "node:assert/strict";
import { PartialError } from "../../../association/partial-error";
import { role } from "../control-plane/roles";
import { Kind, kinds } from "./kinds";
import { association, errorOf, idFor, listOf, mine, other, partialErrorOf, useWorld } from "./world";

const third = role("third");

describe("An operation that fails half-way", () => {
    const world = useWorld();

    /** AWS applies no change any more within the time. */
    function stall(): void {
        world().plane.behaviours.applyMs = 3_600_000;
    }

    function recover(): void {
        world().plane.behaviours.applyMs = 0;
        world().pace.pass(3_600_000);
    }

    /** The next write gets lost, and the list cannot be read any more. */
    function loseWrite(kind: Kind): void {
        world().plane.failNext(kind.write, { kind: "drop-before" });
        world().plane.onCall = ({ operation }) => {
            if (operation === kind.write) {
                delete world().plane.onCall;
                world().plane.failNext(kind.read, { kind: "refuse", error: kind.denied });
            }
        };
    }

    async function failedUpdate(kind: Kind, olds: object, news: object): Promise<PartialError> {
        return partialErrorOf(
            world()
                .crud(kind)
                .update(idFor(kind), { ...olds }, { ...news }),
        );
    }

    for (const kind of kinds) {
        describe(`on a ${kind.noun}`, () => {
            const [former, wanted] = [association(kind, { roleArn: other }), association(kind)];

            it("is kept, where it is a create that wrote", async () => {
                kind.add(world().plane, {});
                stall();
                const error = await partialErrorOf(world().crud(kind).create(wanted));
                const { id, properties, reasons, message } = error;
                assert.deepEqual([id, properties, reasons], [idFor(kind), wanted, [message]]);
                assert.match(message, /are not as wanted after 10 minutes/);
            });

            it("is kept, where it is a create that may have written", async () => {
                kind.add(world().plane, {});
                loseWrite(kind);
                const { properties } = await partialErrorOf(world().crud(kind).create(wanted));
                assert.deepEqual(properties, wanted);
            });

            it("is not kept, where AWS refused what a create wrote", async () => {
                kind.add(world().plane, {});
                world().plane.failNext(kind.write, { kind: "refuse", error: kind.denied });
                const error = await errorOf(world().crud(kind).create(wanted));
                assert(!(error instanceof PartialError));
            });

            it("is kept, where somebody took out what a create wrote", async () => {
                // AWS may only have shown the list late: then nobody would ever take the role out.
                kind.add(world().plane, {});
                stall();
                let writes = 0;
                world().plane.onCall = ({ operation }) => {
                    writes += operation === kind.write ? 1 : 0;
                    if (operation === kind.write) {
                        kind.remove(world().plane);
                        kind.add(world().plane, {});
                    }
                };
                const error = await partialErrorOf(world().crud(kind).create(wanted));
                assert.match(error.message, /took out the role/);
                assert.equal(writes, 3);
            });

            it("is mended by an update without changes, where it was a create", async () => {
                kind.add(world().plane, {});
                stall();
                const { properties } = await partialErrorOf(world().crud(kind).create(wanted));
                recover();
                const { outs } = await world().crud(kind).update(idFor(kind), properties, wanted);
                assert.deepEqual(outs, wanted);
                assert.deepEqual(listOf(world(), kind).roles, [mine]);
            });

            it("remembers the role that it replaces", async () => {
                kind.add(world().plane, { roles: [other] });
                stall();
                const { id, properties } = await failedUpdate(kind, former, wanted);
                assert.deepEqual([id, properties], [idFor(kind), { ...wanted, replacedRoleArns: [other] }]);
            });

            it("differs from what is wanted, so that the next deployment goes on", () => {
                const left = { ...wanted, replacedRoleArns: [other] };
                assert.equal(world().crud(kind).diff(left, wanted).changes, true);
            });

            it("has the next update remove the role that it replaces", async () => {
                kind.add(world().plane, { roles: [other, third] });
                stall();
                const { properties } = await failedUpdate(kind, former, wanted);
                recover();
                const { outs } = await world().crud(kind).update(idFor(kind), properties, wanted);
                assert.deepEqual(outs, wanted);
                assert.deepEqual(listOf(world(), kind).roles, [mine, third]);
            });

            it("has the next delete remove the role that it replaces", async () => {
                kind.add(world().plane, { roles: [other, third] });
                stall();
                const { properties } = await failedUpdate(kind, former, wanted);
                recover();
                await world().crud(kind).delete(properties);
                assert.deepEqual(listOf(world(), kind).roles, [third]);
            });

            it("remembers all the roles that it replaces when it fails again", async () => {
                kind.add(world().plane, { roles: [other] });
                stall();
                const { properties } = await failedUpdate(kind, former, wanted);
                const last = association(kind, { roleArn: third });
                const again = await failedUpdate(kind, properties, last);
                assert.deepEqual(again.properties, { ...last, replacedRoleArns: [mine, other] });
                recover();
                await world().crud(kind).update(idFor(kind), again.properties, last);
                assert.deepEqual(listOf(world(), kind).roles, [third]);
            });

            it("goes back to the former role where the next update wants that", async () => {
                kind.add(world().plane, { roles: [other] });
                stall();
                const { properties } = await failedUpdate(kind, former, wanted);
                recover();
                const { outs } = await world().crud(kind).update(idFor(kind), properties, former);
                assert.deepEqual(outs, former);
                assert.deepEqual(listOf(world(), kind).roles, [other]);
            });

            it("is no update at all, where nothing was written", async () => {
                // The state had the new connection, which did not work, and a destroy used it.
                kind.add(world().plane, { roles: [other] });
                kind.setStatus(world().plane, "busy", 3_600_000);
                const error = await errorOf(world().crud(kind).update(idFor(kind), former, wanted));
                assert.match(error.message, /are not as wanted after 10 minutes/);
                assert(!(error instanceof PartialError));
            });

            it("is still there for a refresh, as the former role", async () => {
                kind.add(world().plane, { roles: [other], defaultRoleArn: other });
                const left = association(kind, { defaultRole: true, replacedRoleArns: [other] });
                const { id, props } = await world().crud(kind).read(idFor(kind), left);
                assert.equal(id, idFor(kind));
                assert.deepEqual(props, association(kind, { roleArn: other, defaultRole: true }));
            });

            it("is shown by a refresh with the former role, where both are there", async () => {
                kind.add(world().plane, { roles: [other, mine] });
                const left = { ...wanted, replacedRoleArns: [other, third] };
                const { props } = await world().crud(kind).read(idFor(kind), left);
                assert.deepEqual(props, { ...wanted, replacedRoleArns: [other] });
            });

            it("is as wanted for a refresh, where the former role is gone", async () => {
                kind.add(world().plane, { roles: [mine] });
                const left = { ...wanted, replacedRoleArns: [other] };
                const { props } = await world().crud(kind).read(idFor(kind), left);
                assert.deepEqual(props, wanted);
            });

            it("remembers that the role was to be the default no more", async () => {
                kind.add(world().plane, { roles: [mine], defaultRoleArn: mine });
                loseWrite(kind);
                const { properties } = await failedUpdate(kind, association(kind, { defaultRole: true }), wanted);
                assert.equal(world().crud(kind).diff(properties, wanted).changes, true);
                await world().crud(kind).update(idFor(kind), properties, wanted);
                assert.deepEqual(listOf(world(), kind), { roles: [mine], default: undefined });
            });
        });
    }
});
