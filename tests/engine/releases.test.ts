import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Outcome } from "./outcome";
import { releaseOf } from "./releases/release";
import { EngineStack, StateResource } from "./stack";

const versions = readdirSync(join(__dirname, "releases"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe("The states of releases", () => {
    it("are those of all versions, this one's too", () => {
        const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as {
            version: string;
        };
        assert.ok(versions.includes(version), `tests/engine/releases/record.ts has not recorded ${version}`);
    });
});

/** The steps by the resource's name, but for those of providers, which follow the versions of Pulumi and @pulumi/aws. */
function stepsOf({ events }: Outcome): Record<string, string> {
    const begun = events.flatMap(({ resourcePreEvent }) => resourcePreEvent?.metadata ?? []);
    return Object.fromEntries(
        begun.filter(({ type }) => !type.startsWith("pulumi:providers:")).map(({ urn, op }) => [nameOf(urn), op]),
    );
}

function nameOf(urn: string): string {
    return urn.split("::").pop() ?? "";
}

for (const version of versions) {
    describe(`What version ${version} left in the state, on the real engine`, () => {
        let stack: EngineStack;

        before(async () => {
            stack = await EngineStack.create();
        });

        after(() => {
            stack.close();
        });

        it("is kept as it is by the package of today, all of it", async () => {
            const { program, stateFile } = releaseOf(version);
            const resources = JSON.parse(readFileSync(stateFile, "utf8")) as StateResource[];
            await stack.edit((state) => {
                const exported = JSON.parse(state) as { deployment: object };
                return JSON.stringify({ ...exported, deployment: { ...exported.deployment, resources } });
            });
            const kept = resources
                .filter(({ type }) => !type.startsWith("pulumi:providers:"))
                .map(({ urn }) => [nameOf(urn), "same"]);
            for (const outcome of [await stack.preview(program), await stack.up(program)]) {
                assert.deepEqual([outcome.failed, outcome.diagnostics], [false, []]);
                assert.deepEqual(stepsOf(outcome), Object.fromEntries(kept));
            }
        });
    });
}
