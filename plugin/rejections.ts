import { problemsOf } from "./words";

/**
 * Pulumi's server answers whatever rejects anywhere at once, in words of its own. What is wrong with a component is told by
 * `construct`, which waits for the component's outputs.
 */
export function withoutProblemsOfComponents(): void {
    const listeners = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", (error, promise) => {
        if (problemsOf(error) === undefined) {
            listeners.forEach((listener) => {
                listener(error, promise);
            });
        }
    });
}
