import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { seconds } from "../duration";

/** The problems of Pulumi's customTimeouts, an option of the component, which the association is given in seconds. */
export function timeoutProblems(timeouts: object = {}): Problem[] {
    return Object.entries(timeouts)
        .filter(([, duration]) => duration !== undefined && !isDuration(duration))
        .map(([name, duration]) =>
            problem({
                rule: "customTimeouts.duration",
                path: `customTimeouts.${name}`,
                must: "be a duration",
                got: show(duration),
                fix: 'Write one such as "5m" or "1h30m".',
            }),
        );
}

function isDuration(value: unknown): boolean {
    try {
        return typeof value === "string" && seconds(value) >= 0;
    } catch {
        return false;
    }
}
