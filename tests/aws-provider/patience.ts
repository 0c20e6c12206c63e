import { setTimeout } from "node:timers/promises";

/** As long as the real provider waits for IAM to be consistent, two minutes, in the time of tests. */
const patienceMs = 2000;

/** Does it again for as long as IAM may just not see yet what was changed. */
export async function patiently<T>(act: () => Promise<T>, isNotYet: (error: unknown) => boolean): Promise<T> {
    const end = Date.now() + patienceMs;
    for (;;) {
        try {
            return await act();
        } catch (error) {
            if (!isNotYet(error) || Date.now() > end) {
                throw error;
            }
            await setTimeout(20);
        }
    }
}

/** An error, as the real provider tells it: what it was doing, and AWS's words. */
export async function telling<T>(doing: string, act: () => Promise<T>): Promise<T> {
    try {
        return await act();
    } catch (error) {
        const { name, message } = error as Error;
        throw new Error(`${doing}: operation error IAM: ${name.replace(/Exception$/, "")}: ${message}`);
    }
}
