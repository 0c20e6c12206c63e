import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { EngineStack } from "./stack";

const examples = join(__dirname, "../../examples");

/** An example's program, loaded anew for each run as the engine would. */
function program(name: string) {
    return () => {
        const file = join(examples, name, "index.ts");
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the module must run again
        delete require.cache[file];
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- as Pulumi loads a program
        return Promise.resolve(require(file) as Record<string, unknown>);
    };
}

describe("Every example on the real engine", () => {
    for (const name of readdirSync(examples)) {
        it(`${name}: preview, up, up again without a diff, destroy without a rest`, async () => {
            const stack = await EngineStack.create();
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
            }
        });
    }
});
