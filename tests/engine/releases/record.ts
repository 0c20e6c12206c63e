import { writeFileSync } from "node:fs";
import { ServedPlane } from "../served-plane";
import { EngineStack, StateResource } from "../stack";
import { releaseOf } from "./release";

/*
 * Writes down what a release leaves in a stack's state, for every later version to be held to. To be run once, when a
 * version is released, after the program of the version before was copied to releases/VERSION/ and got what is new:
 *
 *     npx ts-node --transpileOnly tests/engine/releases/record.ts VERSION && npm run format
 */

async function record(version: string): Promise<void> {
    const { before, program, stateFile } = releaseOf(version);
    const served = await ServedPlane.start({ applyMs: 50 });
    const stack = await EngineStack.create({ served });
    try {
        for (const step of [before, program]) {
            const { failed, diagnostics } = await stack.up(step);
            if (failed || diagnostics.length > 0) {
                throw new Error(diagnostics.join("\n"));
            }
        }
        const resources = (await stack.state()).map(withoutThisRun);
        writeFileSync(stateFile, `${JSON.stringify(resources, undefined, 4)}\n`);
    } finally {
        stack.close();
        await served.stop();
    }
}

/** Without when, where and with whose credentials it was made. */
function withoutThisRun(resource: StateResource): object {
    const isOfRun = resource.type.startsWith("pulumi:providers:")
        ? /^(created|modified|sourcePosition|stackTrace|(aws:)?(accessKey|secretKey|endpoints(\[.*)?))$/
        : /^(created|modified|sourcePosition|stackTrace)$/;
    return JSON.parse(
        JSON.stringify(resource, (key, value: unknown) => (isOfRun.test(key) ? undefined : value)),
    ) as object;
}

void record(process.argv[2] ?? "").then(
    () => process.exit(),
    (error: unknown) => {
        console.error(error);
        process.exit(1);
    },
);
