import assert from "node:assert/strict";
import { RedshiftRoleArgs } from "../../index";
import { concurrently } from "../engine/concurrently";
import { Killing } from "./killing";
import { afterUpdate, beforeUpdate, callsOf, Life, Surroundings } from "./load-role";
import { Moment, momentsOf, tell } from "./moment";
import { mend, unlock } from "./person";
import { ProcessStack } from "./process-stack";

/** SEED=8 runs other moments, and ONLY=3 the third stack alone. */
const { SEED = "471", ONLY } = process.env;
const seed = Number(SEED);
const lives: Life[] = Array.from({ length: 17 }, (_, index) => ({
    isReplaced: index % 2 === 1,
    hasNamespace: index % 4 === 3,
}));
const moments = momentsOf(seed, lives.flatMap(callsOf));

/** A stack from its first up to its destroy, in each of which something is killed. */
class Cycle {
    private constructor(
        private readonly around: Surroundings,
        private readonly stack: ProcessStack,
    ) {}

    public static async run(life: Life, [up, update, destroy]: Moment[]): Promise<void> {
        assert.ok(up && update && destroy);
        const around = await Surroundings.create();
        const stack = await ProcessStack.create(around.account, around.served);
        const cycle = new Cycle(around, stack);
        try {
            await cycle.up(beforeUpdate(life), up);
            await cycle.up(afterUpdate(life), update);
            await cycle.destroy(afterUpdate(life), destroy);
        } finally {
            stack.close();
            await around.close();
        }
    }

    private async up(args: RedshiftRoleArgs, moment: Moment): Promise<void> {
        const since = await this.killIn("up", args, moment);
        await mend(this.stack, this.around.account, since);
        const { failed, diagnostics } = await this.run("up", args);
        assert.deepEqual([failed, diagnostics], [false, []]);
        await this.around.assertThere(args);

        const again = await this.run("preview", args, { refresh: true, expectNoChanges: true });
        assert.deepEqual([again.failed, again.diagnostics], [false, []]);
        assert.deepEqual([...new Set(Object.values(again.steps))], ["same"]);
    }

    private async destroy(args: RedshiftRoleArgs, moment: Moment): Promise<void> {
        await this.killIn("destroy", args, moment);
        await unlock(this.stack);
        // That operations are pending is told in a warning.
        const { failed, diagnostics } = await this.run("destroy", args);
        assert.equal(failed, false, diagnostics.join("\n"));
        await this.around.assertGone(args);
        assert.deepEqual((await this.stack.state()).resources ?? [], []);
    }

    /** When it began. */
    private async killIn(operation: "up" | "destroy", args: RedshiftRoleArgs, moment: Moment): Promise<Date> {
        const { served, account } = this.around;
        const since = new Date();
        const killing = new Killing(this.stack.begin(operation, programs, args), moment);
        served.hook = account.server.hook = killing.hook;
        const came = await killing.end();
        served.hook = account.server.hook = {};
        assert.ok(came, `${tell(moment)} never came; ${killing.calls.join()}`);
        return since;
    }

    private async run(...[operation, args, options]: Run) {
        return this.stack.run(operation, programs, args, options);
    }
}

type Run = [
    operation: "up" | "preview" | "destroy",
    args: RedshiftRoleArgs,
    options?: { refresh: true; expectNoChanges: true },
];
const programs = require.resolve("./programs");

describe(`Killed, then mended as a person does it (seed ${seed})`, () => {
    const tests = lives.map((life, index) => {
        const three = moments.slice(index * 3, index * 3 + 3);
        const [up, update, destroy] = three.map(tell);
        const name = `${index}: up: ${up}; update: ${update}; destroy: ${destroy}`;
        return [name, () => Cycle.run(life, three)] as const;
    });
    concurrently(Object.fromEntries(tests.filter((_, index) => ONLY === undefined || index === Number(ONLY))), 3);
});
