import { spawnSync } from "node:child_process";

/** The Pulumi CLI that this process runs, with the providers it started. */
export class EngineProcess {
    private constructor(
        private readonly cli: number,
        private readonly providers: readonly number[],
    ) {}

    /** The one CLI that runs now. */
    public static find(): EngineProcess {
        const processes = listed();
        const below = (parent: number): Listed[] =>
            processes.filter(({ ppid }) => ppid === parent).flatMap((one) => [one, ...below(one.pid)]);
        const cli = processes.find(
            ({ ppid, command }) => ppid === process.pid && /\/bin\/pulumi (up|destroy) /.test(command),
        );
        if (cli === undefined) {
            throw new Error("No Pulumi CLI is running.");
        }
        return new EngineProcess(
            cli.pid,
            below(cli.pid).map(({ pid }) => pid),
        );
    }

    /** As an out-of-memory killer does it. */
    public kill(): void {
        process.kill(this.cli, "SIGKILL");
    }

    /** Ends the providers that the CLI left behind. */
    public killProviders(): void {
        const running = listed().map(({ pid }) => pid);
        this.providers
            .filter((pid) => running.includes(pid))
            .forEach((pid) => {
                process.kill(pid, "SIGKILL");
            });
    }
}

interface Listed {
    pid: number;
    ppid: number;
    command: string;
}

function listed(): Listed[] {
    const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
    return stdout.split("\n").flatMap((line) => {
        const [, pid, ppid, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
        return pid === undefined ? [] : [{ pid: Number(pid), ppid: Number(ppid), command }];
    });
}
