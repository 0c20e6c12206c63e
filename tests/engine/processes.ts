import { spawnSync } from "node:child_process";

/** A process of this machine. */
export interface Process {
    pid: number;
    parent: number;
    command: string;
}

/** All that a process started, and what those started. */
export function startedBy(pid: number): Process[] {
    const processes = running();
    const below = (parent: number): Process[] =>
        processes.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
    return below(pid);
}

/** Kills those that still run, as an out-of-memory killer does it: they do not hear of it. */
export function kill(processes: readonly Pick<Process, "pid">[]): void {
    for (const { pid } of processes) {
        try {
            process.kill(pid, "SIGKILL");
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== "ESRCH") {
                throw error;
            }
        }
    }
}

/** A process whose parent has not been told of its end runs no more. */
export function isRunning({ pid }: Pick<Process, "pid">): boolean {
    return running().some((one) => one.pid === pid);
}

function running(): Process[] {
    const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid=,stat=,args="], { encoding: "utf8" });
    return stdout.split("\n").flatMap((line) => {
        const [, pid, parent, state, command = ""] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
        return pid === undefined || state?.startsWith("Z")
            ? []
            : [{ pid: Number(pid), parent: Number(parent), command }];
    });
}
