import { startedBy, Process } from "../engine/processes";

/** What is killed. "all" is the machine, or the container of a job that was cancelled. */
export type Victim = "program" | "engine" | "aws provider" | "dynamic provider" | "all";

export const victims: readonly Victim[] = ["program", "engine", "aws provider", "dynamic provider", "all"];

const commands: Record<Exclude<Victim, "program" | "all">, RegExp> = {
    engine: /\/bin\/pulumi (up|destroy) /,
    "aws provider": /tests\/aws-provider\/main\.ts$/,
    "dynamic provider": /^\S*node \S*dynamic-provider\/index\.js/,
};

/** The processes to kill, of an operation whose program has this id; none where they have not begun yet. */
export function processesOf(victim: Victim, program: number): Pick<Process, "pid">[] {
    if (victim === "program") {
        return [{ pid: program }];
    }
    const started = startedBy(program);
    return victim === "all"
        ? [{ pid: program }, ...started]
        : started.filter(({ command }) => commands[victim].test(command));
}
