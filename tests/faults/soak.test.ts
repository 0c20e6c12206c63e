import assert from "node:assert/strict";
import fc from "fast-check";
import { Outcome } from "../engine/outcome";
import { ServedPlane } from "../engine/served-plane";
import { EngineStack } from "../engine/stack";
import { addCluster, hasOthers, person, persons, region } from "../engine/warehouse";
import { change, Change, Deed } from "./soak-changes";
import { arnOf, Model } from "./soak-model";
import { clusters, program, simplest, Wish } from "./soak-wish";
import { worldOf } from "./soak-world";

const seed = 20_261_124;
const count = 200;

describe(`${count} random changes in a row, of one stack`, () => {
    let served: ServedPlane, stack: EngineStack;
    const model = new Model();
    const lost: string[] = [];

    before(async () => {
        served = await ServedPlane.start({ applyMs: 20 });
        clusters.forEach((cluster) => {
            addCluster(served.plane, cluster);
        });
        stack = await EngineStack.create({ served });
        served.plane.onCall = (call) => {
            if (!clusters.every((cluster) => hasOthers(served.plane.cluster(region, cluster)))) {
                lost.push(JSON.stringify(call));
            }
        };
    });

    after(async () => {
        stack.close();
        await served.stop();
    });

    /** `pulumi up`, which must do what the model says, and leave what the model says. */
    async function follow(wish: Wish): Promise<void> {
        const expected = model.follow(wish);
        const outcome = await stack.up(program(wish));
        assertWent(outcome);
        assert.deepEqual(stepsOf(outcome), expected);
        assert.deepEqual(await worldOf(stack.account.iam, served.plane), model.world());
        assert.deepEqual(lost, []);
    }

    async function doDeed(deed: Deed, wish: Wish): Promise<void> {
        const { iam } = stack.account;
        switch (deed.deed) {
            case "adds":
                person(served.plane, { add: [arnOf(deed.roleName)] }, deed.cluster);
                break;
            case "takes the default":
                person(served.plane, { defaultRole: persons }, wish.cluster);
                break;
            case "takes the role out":
                person(served.plane, { remove: [arnOf(wish)] }, wish.cluster);
                break;
            case "edits the trust policy": {
                const role = await iam.role(wish.roleName);
                assert.ok(role);
                await iam.updateRole({ ...role, assumeRolePolicy: ofAnotherAccount });
            }
        }
        model.see(deed);
        assertWent(await stack.refresh());
    }

    async function isStill(wish: Wish): Promise<void> {
        for (const outcome of [await stack.preview(program(wish)), await stack.refresh()]) {
            assertWent(outcome);
            assert.deepEqual(stepsOf(outcome), {});
        }
    }

    it("leads each time to what the model says, by the changes that it takes, and nobody's role is lost", async () => {
        let wish = simplest;
        await follow(wish);
        const changes = fc.sample(change, { numRuns: count, seed });
        for (const [index, next] of changes.entries()) {
            try {
                if ("deed" in next) {
                    await doDeed(next, wish);
                }
                wish = changed(wish, next);
                await follow(wish);
                if (index % 20 === 19) {
                    await isStill(wish);
                }
            } catch (error) {
                const where = `seed ${seed}, change ${index}: ${JSON.stringify(next)}, to ${JSON.stringify(wish)}`;
                throw new Error(`${where}\n${String(error)}`, { cause: error });
            }
        }
        // On a busy machine a change takes 6 seconds.
    }).timeout(1_800_000);

    it("leaves nothing behind but what is others'", async () => {
        assertWent(await stack.destroy());
        assert.deepEqual([await stack.state(), await stack.account.iam.names(), lost], [[], [], []]);
        assert.deepEqual(await worldOf(stack.account.iam, served.plane), model.withoutStack());
    });
});

const ofAnotherAccount = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::210987654321:root" }, Action: "sts:AssumeRole" }],
});

function changed(wish: Wish, next: Change): Wish {
    return "deed" in next ? wish : { ...wish, ...next.change };
}

function assertWent({ failed, diagnostics }: Outcome): void {
    assert.deepEqual([failed, diagnostics], [false, []]);
}

/** What was done to each resource of ours, but for what stayed the same. */
function stepsOf({ order }: Outcome): Record<string, string> {
    const steps = order
        .map((entry) => entry.split(" ") as [string, string])
        .filter(([step, name]) => /^(load|second)(-|$)/.test(name) && !["same", "refresh"].includes(step));
    return Object.fromEntries(steps.map(([step, name]) => [name, step.includes("replace") ? "replace" : step]));
}
