/* A process that runs one operation of one stack, and prints what it took: deploy.js FOLDER CLI PORT PROGRAM ROLES OPERATION. */
import { readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { LocalWorkspace, OpMap, PulumiCommand, Stack } from "@pulumi/pulumi/automation";
import { programs } from "./programs";

/** In seconds and MB. An up includes what the Automation API asks the engine for afterwards: the outputs and the history. */
export interface Taken {
    wall: number;
    programCpu: number;
    engineCpu: number;
    programMemory: number;
    /** How many resources are registered, with the stack's own and the provider; and how many of them change. */
    resources: number;
    changed: number;
}

const [folder = "", cli = "", port = "", name = "", roles = "", operation = ""] = process.argv.slice(2);

async function main(): Promise<void> {
    const stack = await LocalWorkspace.createOrSelectStack(
        { stackName: "dev", projectName: "bench", program: () => Promise.resolve(programs[name]?.(Number(roles))) },
        { workDir: folder, envVars: environment(), pulumiCommand: await PulumiCommand.get({ root: cli }) },
    );
    const before = { wall: performance.now(), cpu: process.cpuUsage(), engineCpu: childrensCpu() };
    const changes = operation === "preview" ? (await stack.preview()).changeSummary : await changesOfUp(stack);
    const { user, system } = process.cpuUsage(before.cpu);
    const taken: Taken = {
        wall: (performance.now() - before.wall) / 1000,
        programCpu: (user + system) / 1e6,
        engineCpu: childrensCpu() - before.engineCpu,
        programMemory: process.resourceUsage().maxRSS / 1024,
        resources: sum(Object.values(changes)),
        changed: sum(Object.entries(changes).map(([step, count]) => (step === "same" ? 0 : count))),
    };
    console.log(JSON.stringify(taken));
}

async function changesOfUp(stack: Stack): Promise<OpMap> {
    const { summary } = await stack.up();
    return summary.resourceChanges ?? {};
}

function sum(counts: readonly number[]): number {
    return counts.reduce((total, count) => total + count, 0);
}

function environment(): Record<string, string> {
    return {
        // Pulumi's provider for dynamic resources.
        PATH: [dirname(require.resolve("@pulumi/pulumi/package.json")), process.env["PATH"]].join(delimiter),
        PULUMI_BACKEND_URL: `file://${folder}`,
        PULUMI_HOME: join(folder, "home"),
        PULUMI_CONFIG_PASSPHRASE: "",
        PULUMI_SKIP_UPDATE_CHECK: "true",
        PULUMI_DEBUG_PROVIDERS: `aws:${port}`,
        // Written to a disk after every step, a state of n resources takes n² time: the disk's, not ours.
        PULUMI_SKIP_CHECKPOINTS: "true",
    };
}

/** The time of the processes that this one started, and that have ended. */
function childrensCpu(): number {
    // After the command's name, which may have blanks: cutime and cstime are the fields 16 and 17 of all.
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[13]) + Number(fields[14])) / 100;
}

void main();
