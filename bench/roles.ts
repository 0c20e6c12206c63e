/*
 * Roles on the real engine: RedshiftRole against the same resources by hand, in turn. The program, the engine and the aws provider
 * are a process each. Linux alone: the engine's memory is read from /proc.
 */
import { ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pulumiCli } from "../tests/engine/pulumi-cli";
import type { Taken } from "./roles/deploy";

type Operation = "preview" | "up" | "no-op up";

/** Two programs that make the same roles, and how often they are compared. */
interface Comparison {
    ours: string;
    byHand: string;
    operations: readonly Operation[];
    /** By the number of roles. */
    rounds: { [roles: number]: number };
}

const comparisons: readonly Comparison[] = [
    {
        ours: "component",
        byHand: "by hand",
        operations: ["preview", "up", "no-op up"],
        rounds: { 1: 5, 100: 3, 1000: 2 },
    },
    {
        ours: "component, account looked up",
        byHand: "by hand, account looked up",
        operations: ["preview"],
        rounds: { 1: 3, 100: 3, 1000: 1 },
    },
    // What an up takes is AWS's time.
    {
        ours: "component, shared",
        byHand: "by hand, dynamic",
        operations: ["preview"],
        rounds: { 1: 3, 100: 3 },
    },
];

/** What one operation took: seconds, and MB at the peak. CPU and memory are of the program and the engine together. */
interface Figures {
    wall: number;
    cpu: number;
    memory: number;
    programCpu: number;
    programMemory: number;
    /** How many are registered. */
    resources: number;
}

/** A ratio's median, least and most, of ours by theirs. */
type Ratio = [median: number, least: number, most: number];

/** One operation of one comparison; the figures are medians. */
export interface RoleRow {
    program: string;
    roles: number;
    operation: Operation;
    ours: Figures;
    byHand: Figures;
    wall: Ratio;
    cpu: Ratio;
    memory: Ratio;
    /** The wall time by the number of resources that each registers. */
    perResource: Ratio;
}

/** Builds nothing of the package: dist must be there. */
export async function rolesBench(): Promise<RoleRow[]> {
    execFileSync("npx", ["tsc", "--project", join(__dirname, "roles")], { cwd: root });
    const cli = dirname(dirname((await pulumiCli()).command));
    const provider = await startProvider();
    try {
        const rows: RoleRow[] = [];
        for (const comparison of comparisons) {
            for (const roles of Object.keys(comparison.rounds).map(Number)) {
                rows.push(...(await compared(comparison, roles, { cli, port: provider.port })));
            }
        }
        return rows;
    } finally {
        provider.process.kill();
    }
}

const root = join(__dirname, "..");
const compiled = join(root, ".scratch/bench/roles");

interface Engine {
    cli: string;
    port: string;
}

async function startProvider(): Promise<{ process: ChildProcess; port: string }> {
    const started = spawn(process.execPath, [join(compiled, "provider.js")], {
        cwd: root,
        stdio: ["ignore", "pipe", "inherit"],
    });
    for await (const port of started.stdout) {
        return { process: started, port: String(port).trim() };
    }
    throw new Error("The provider did not start.");
}

async function compared(comparison: Comparison, roles: number, engine: Engine): Promise<RoleRow[]> {
    const { ours, byHand, operations, rounds } = comparison;
    const taken = new Map(operations.map((operation) => [operation, [] as { ours: Figures; byHand: Figures }[]]));
    for (let round = 0; round < (rounds[roles] ?? 0); round += 1) {
        const folders = { ours: mkdtempSync(join(tmpdir(), "bench-")), byHand: mkdtempSync(join(tmpdir(), "bench-")) };
        for (const operation of operations) {
            taken.get(operation)?.push({
                ours: await deploy(folders.ours, ours, roles, operation, engine),
                byHand: await deploy(folders.byHand, byHand, roles, operation, engine),
            });
        }
        Object.values(folders).forEach((folder) => {
            rmSync(folder, { recursive: true });
        });
    }
    return Array.from(taken, ([operation, pairs]) => ({
        program: ours,
        roles,
        operation,
        ours: medians(pairs.map((one) => one.ours)),
        byHand: medians(pairs.map((one) => one.byHand)),
        wall: ratio(pairs.map((one) => one.ours.wall / one.byHand.wall)),
        cpu: ratio(pairs.map((one) => one.ours.cpu / one.byHand.cpu)),
        memory: ratio(pairs.map((one) => one.ours.memory / one.byHand.memory)),
        perResource: ratio(
            pairs.map((one) => one.ours.wall / one.ours.resources / (one.byHand.wall / one.byHand.resources)),
        ),
    }));
}

async function deploy(
    folder: string,
    program: string,
    roles: number,
    operation: Operation,
    { cli, port }: Engine,
): Promise<Figures> {
    const args = [join(compiled, "deploy.js"), folder, cli, port, program, String(roles), operation];
    const deployment = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    let engineMemory = 0;
    const sampling = setInterval(() => {
        engineMemory = Math.max(engineMemory, ...childrenOf(deployment.pid).map(peakMemory));
    }, 100);
    let output = "";
    for await (const text of deployment.stdout) {
        output += String(text);
    }
    clearInterval(sampling);
    const { wall, programCpu, engineCpu, programMemory, resources, changed } = JSON.parse(output) as Taken;
    if ((changed === 0) !== (operation === "no-op up")) {
        throw new Error(`${program}, ${operation}: ${changed} of ${resources} resources changed.`);
    }
    const [cpu, memory] = [programCpu + engineCpu, programMemory + engineMemory];
    return { wall, cpu, memory, programCpu, programMemory, resources };
}

function childrenOf(pid = 0): number[] {
    return read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
}

/** In MB. */
function peakMemory(pid: number): number {
    return Number(/VmHWM:\s*(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

/** Nothing of a process that has ended meanwhile. */
function read(file: string): string {
    try {
        return readFileSync(file, "utf8");
    } catch {
        return "";
    }
}

function medians(all: readonly Figures[]): Figures {
    const of = (name: keyof Figures) => median(all.map((one) => one[name]));
    return {
        wall: of("wall"),
        cpu: of("cpu"),
        memory: of("memory"),
        programCpu: of("programCpu"),
        programMemory: of("programMemory"),
        resources: of("resources"),
    };
}

function ratio(ratios: readonly number[]): Ratio {
    return [median(ratios), Math.min(...ratios), Math.max(...ratios)];
}

function median(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The rows as a table. */
export function rolesTable(rows: readonly RoleRow[]): object[] {
    return rows.map(({ program, roles, operation, ours, byHand, ...ratios }) => ({
        program,
        roles,
        operation,
        resources: `${ours.resources} / ${byHand.resources}`,
        "wall s": `${ours.wall.toFixed(2)} / ${byHand.wall.toFixed(2)}`,
        "ms a role": `${((1000 * ours.wall) / roles).toFixed(1)} / ${((1000 * byHand.wall) / roles).toFixed(1)}`,
        "CPU s": `${ours.cpu.toFixed(2)} / ${byHand.cpu.toFixed(2)}`,
        "memory MB": `${ours.memory.toFixed(0)} / ${byHand.memory.toFixed(0)}`,
        "wall x": told(ratios.wall),
        "per resource x": told(ratios.perResource),
        "CPU x": told(ratios.cpu),
        "memory x": told(ratios.memory),
    }));
}

function told([middle, least, most]: Ratio): string {
    return `${middle.toFixed(2)} (${least.toFixed(2)}-${most.toFixed(2)})`;
}
