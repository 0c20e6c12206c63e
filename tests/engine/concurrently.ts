/**
 * Makes a test of each, and runs them at the same time: as many as the limit says. For what mostly waits, as everything
 * does that is about namespaces.
 */
export function concurrently(tests: Record<string, () => Promise<void>>, limit: number): void {
    const waiting = Object.keys(tests);
    const running = new Map<string, PromiseWithResolvers>();

    before(() => {
        waiting.forEach((name) => running.set(name, withResolvers()));
        const work = async (): Promise<void> => {
            for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
                await tests[name]?.().then(running.get(name)?.resolve, running.get(name)?.reject);
            }
        };
        Array.from({ length: limit }, () => void work());
    });

    for (const name of Object.keys(tests)) {
        it(name, () => running.get(name)?.promise);
    }
}

interface PromiseWithResolvers {
    promise: Promise<void>;
    resolve: () => void;
    reject: (error: unknown) => void;
}

function withResolvers(): PromiseWithResolvers {
    let [resolve, reject]: [() => void, (error: unknown) => void] = [() => undefined, () => undefined];
    const promise = new Promise<void>((...both) => ([resolve, reject] = both));
    // Its test tells of it; until that one's turn comes, nobody listens.
    promise.catch(() => undefined);
    return { promise, resolve, reject };
}
