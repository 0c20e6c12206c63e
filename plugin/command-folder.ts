import { readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder of the `pulumi` command that a process descends from: that is where the project is looked for. The engine starts a
 * plugin in the program's folder, which is another one for an inline program of the Automation API. Known on Linux alone.
 */
export function commandFolder(pid = process.ppid, processes = "/proc"): string | undefined {
    try {
        const stat = readFileSync(join(processes, String(pid), "stat"), "utf8");
        const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(stat) ?? [];
        return name === "pulumi"
            ? readlinkSync(join(processes, String(pid), "cwd"))
            : commandFolder(Number(parent), processes);
    } catch {
        // The end of the line, or another system.
        return undefined;
    }
}
