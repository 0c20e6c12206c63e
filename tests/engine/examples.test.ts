import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { concurrently } from "./concurrently";
import { addToAccount, addWarehouses, examples, program, withAnotherUser } from "./example-programs";
import { Outcome } from "./outcome";
import { ServedPlane } from "./served-plane";
import { EngineStack } from "./stack";

/** They name no database user: nothing of them changes with one. */
const withoutUsers = ["all-users", "cross-account/lake", "serverless-namespace"];

async function wholeLife(name: string): Promise<void> {
    const served = await ServedPlane.start({ applyMs: 50 });
    const warehouses = addWarehouses(served.plane, name);
    const stack = await EngineStack.create({ served });
    try {
        await addToAccount(stack.aws, name);
        const preview = await stack.preview(program(name));
        assertGood(preview, "preview");
        const up = await stack.up(program(name));
        assertGood(up, "up");
        assert.deepEqual(up.steps, preview.steps, "the up does what the preview showed");
        assert.deepEqual(changedBy(await stack.up(program(name))), [], "up again");
        assert.deepEqual(changedBy(await stack.refresh()), [], "refresh");
        assert.deepEqual(changedBy(await stack.up(program(name))), [], "up after the refresh");

        const another = await stack.up(program(name, withAnotherUser));
        const roles = withoutUsers.includes(name) ? [] : ["update aws:iam/role:Role"];
        assert.deepEqual(changedBy(another), roles, "another user");

        assertGood(await stack.destroy(), "destroy");
        assert.deepEqual(await stack.state(), []);
        assert.deepEqual(await stack.account.iam.names(), []);
        assert.deepEqual(
            warehouses().filter(({ status }) => status !== "removing"),
            [],
        );
    } finally {
        stack.close();
        await served.stop();
    }
}

function assertGood({ failed, diagnostics }: Outcome, operation: string): void {
    assert.deepEqual([failed, diagnostics], [false, []], operation);
}

/** "update aws:iam/role:Role" for each resource that did not stay as it was. */
function changedBy(outcome: Outcome): string[] {
    assertGood(outcome, "a change");
    const types = outcome.events.flatMap(({ resourcePreEvent: event }) =>
        event === undefined ? [] : [[event.metadata.urn.split("::").pop(), event.metadata.type] as const],
    );
    return Object.entries(outcome.steps)
        .filter(([, step]) => step !== "same")
        .map(([resource, step]) => `${step} ${new Map(types).get(resource) ?? ""}`);
}

describe("Every example on the real engine", () => {
    it("names database users, but for three", () => {
        const without = examples.filter((name) => {
            const source = readFileSync(join(__dirname, "../../examples", name, "index.ts"), "utf8");
            return withAnotherUser(source) === source;
        });
        assert.deepEqual(without, withoutUsers);
    });

    const tests = examples.map((name) => [
        `${name}: preview, up, up and refresh without a diff, another user in place, destroy without a rest`,
        () => wholeLife(name),
    ]);
    concurrently(Object.fromEntries(tests) as Record<string, () => Promise<void>>, 3);
});
