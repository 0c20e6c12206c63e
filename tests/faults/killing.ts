import { setTimeout } from "node:timers/promises";
import { CallHook, HookedCall } from "../control-plane/call-hook";
import { ConnectionDropped } from "../control-plane/connection-dropped";
import { Moment } from "./moment";
import { isRunning, kill, Process, startedBy } from "../engine/processes";
import { Running } from "./process-stack";
import { processesOf, Victim } from "./victim";

/** Whose call it is. */
const callers: Record<HookedCall["service"], Victim> = { iam: "aws provider", redshift: "dynamic provider" };

/** How long nobody has called AWS when what is left calls no more, in milliseconds. */
const quietMs = 1000;

/** What "soon after" a call is, in milliseconds: the engine hears of it, and writes its state. */
const soonMs = 10;

/** The one killing in an operation. */
export class Killing {
    /** The calls of AWS so far. */
    public readonly calls: string[] = [];
    /** Once the victim is dead, what it left behind. */
    private left: Process[] | undefined;
    private isDue = false;
    private calledAt = performance.now();

    public constructor(
        private readonly running: Running,
        private readonly moment: Moment,
    ) {}

    /** What must be around every call. */
    public get hook(): CallHook {
        return {
            before: (call) => {
                this.calls.push(call.operation);
                this.see(call, "before");
                const { victim } = this.moment;
                if (this.left !== undefined && (victim === "all" || victim === callers[call.service])) {
                    throw new ConnectionDropped("its caller was killed");
                }
            },
            after: (call) => {
                this.see(call, "after");
            },
        };
    }

    /** Whether the moment came, once no process of the operation is left. */
    public async end(): Promise<boolean> {
        const { at } = this.moment;
        if ("ms" in at) {
            await this.killAtAge(at.ms);
        }
        await this.running.outcome;
        await this.endOfEngine();
        while (performance.now() - this.calledAt < quietMs) {
            await setTimeout(100);
        }
        // A provider outlives the engine: not for ever, but for as long as the machine is not started again.
        const left = this.left ?? [];
        kill([...left, ...left.flatMap(({ pid }) => startedBy(pid))]);
        return this.left !== undefined;
    }

    private see({ operation }: HookedCall, when: "before" | "after"): void {
        this.calledAt = performance.now();
        const { at } = this.moment;
        if ("nth" in at && at.when.endsWith(when) && operation === at.operation) {
            this.isDue ||= this.calls.filter((one) => one === operation).length === at.nth;
        }
        // A victim that has not begun yet dies at the first call that finds it.
        if (this.isDue && "nth" in at) {
            if (at.when === "soon after") {
                void setTimeout(soonMs).then(() => {
                    this.strike();
                });
            } else {
                this.strike();
            }
        }
    }

    private async killAtAge(ms: number): Promise<void> {
        let beganAt: number | undefined;
        while (this.running.program.exitCode === null && this.left === undefined) {
            beganAt ??= this.hasBegun() ? performance.now() : undefined;
            if (beganAt !== undefined && performance.now() - beganAt >= ms) {
                this.strike();
            }
            await setTimeout(50);
        }
    }

    private hasBegun(): boolean {
        return [this.moment.victim, "engine" as const].every((one) => processesOf(one, this.program).length > 0);
    }

    /** Once. */
    private strike(): void {
        if (this.left !== undefined) {
            return;
        }
        const found = processesOf(this.moment.victim, this.program);
        if (found.length > 0) {
            this.left = startedBy(this.program);
            kill(found);
        }
    }

    /** An engine whose program or provider was killed ends by itself; it may start a provider before. */
    private async endOfEngine(): Promise<void> {
        const engine = this.left?.find(({ command }) => command.includes("/bin/pulumi "));
        while (engine !== undefined && isRunning(engine)) {
            this.left = [...(this.left ?? []), ...startedBy(engine.pid)];
            await setTimeout(200);
        }
    }

    private get program(): number {
        return this.running.program.pid ?? -1;
    }
}
