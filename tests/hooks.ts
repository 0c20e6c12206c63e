import { setImmediate } from "node:timers/promises";

const unexpected: unknown[] = [];
let onRejection: (() => void) | undefined;

/** Mocha swallows what is rejected after a test: here it fails that test. `deploy` takes what it expects. */
export const mochaHooks = {
    beforeAll() {
        process.on("unhandledRejection", (error) => {
            unexpected.push(error);
            onRejection?.();
        });
    },
    async afterEach() {
        await setImmediate();
        const errors = takeRejections();
        if (errors.length > 0) {
            throw new Error(`Unhandled rejections: ${errors.map(String).join("; ")}`);
        }
    },
};

/** Resolves once something is rejected: Pulumi never settles what waits for a resource whose registration failed. */
export async function rejected(): Promise<void> {
    await new Promise<void>((resolve) => (onRejection = resolve));
}

/** What was rejected since the last call. */
export function takeRejections(): unknown[] {
    return unexpected.splice(0);
}
