import assert from "node:assert/strict";
import { concurrently } from "./concurrently";
import { addToAccount, addWarehouses, examples, program } from "./example-programs";
import { ServedPlane } from "./served-plane";
import { EngineStack } from "./stack";

async function upAndDown(name: string): Promise<void> {
    const served = await ServedPlane.start({ applyMs: 50 });
    addWarehouses(served.plane, name);
    const stack = await EngineStack.create({ served });
    await addToAccount(stack.aws, name);
    try {
        for (const run of [() => stack.preview(program(name)), () => stack.up(program(name))]) {
            const { failed, diagnostics } = await run();
            assert.deepEqual([failed, diagnostics], [false, []]);
        }
        const { steps } = await stack.up(program(name));
        assert.deepEqual([...new Set(Object.values(steps))], ["same"]);
        assert.equal((await stack.destroy()).failed, false);
        assert.deepEqual(await stack.state(), []);
    } finally {
        stack.close();
        await served.stop();
    }
}

describe("Every example on the real engine", () => {
    const tests = examples.map((name) => [
        `${name}: preview, up, up again without a diff, destroy without a rest`,
        () => upAndDown(name),
    ]);
    concurrently(Object.fromEntries(tests) as Record<string, () => Promise<void>>, 3);
});
