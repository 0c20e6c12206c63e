import { AssociationError } from "./association-error";
import { Goal, nextStep, Step } from "./goal";
import { Hold } from "./hold";
import { backOff, mostBetweenLooks, Pace } from "./pace";
import { patience, Refusal, refusalOf } from "./aws/refusal";
import { Change, RoleList, Warehouse } from "./role-list";
import * as texts from "./texts";
import { Writes } from "./writes";

/** How far to go. */
export interface Effort {
    pace: Pace;
    /** Milliseconds after which to give up. */
    timeout: number;
    /** Told what is waited for, where that takes long. */
    log: (text: string) => void;
}

/** When to say what is waited for, in milliseconds: the first time, and then again and again. */
const tellsAfter = 15_000;
const tellsEvery = 60_000;

/** The statuses of a cluster or namespace that will be gone. */
const goingStatuses = ["deleting", "final-snapshot"];

/** After these nobody knows whether the change was made; after all others it was not. */
const unclear: Refusal[] = ["unreachable", "throttled"];

/**
 * Changes the list of roles until it is as the goal says, and AWS has applied it. Every step is taken from a list read
 * just before, so it does not matter what was done already, by whom, or whether an answer got lost.
 *
 * A namespace has no call that adds one role: a writer that read the list before our change, and writes after it, undoes
 * it. So the list must also stay as wanted for `holdsAfter`, longer than any such writer of ours can take. It is looked at
 * all the time until then: a role that was taken out and put back meanwhile, by two such writers, would show as `adding`.
 *
 * @returns whether the role of the goal was in the list before.
 * @throws {AssociationError} with the cause and what to do.
 */
export async function converge(warehouse: Warehouse, goal: Goal, effort: Effort): Promise<boolean> {
    return new Converging(warehouse, goal, effort).run();
}

/** The list as it is; `undefined` where there is no such cluster or namespace. */
export async function look(warehouse: Warehouse, effort: Effort): Promise<RoleList | undefined> {
    return new Converging(warehouse, { absent: [], isDefault: false }, effort).look();
}

class Converging {
    private readonly deadline: number;
    private readonly writes = new Writes();
    private attempts = 0;
    private readAt = 0;
    private tellsAt: number;
    private readonly hold: Hold;
    private readonly refusals = new Map<"read" | "write", { refusal: Refusal; since: number }>();
    /** Whether the list may have been changed here. */
    private mayHaveChanged = false;

    public constructor(
        private readonly warehouse: Warehouse,
        private readonly goal: Goal,
        private readonly effort: Effort,
    ) {
        this.deadline = effort.pace.now() + effort.timeout;
        this.tellsAt = effort.pace.now() + tellsAfter;
        this.hold = new Hold(warehouse.holdsAfter);
    }

    public async look(): Promise<RoleList | undefined> {
        for (;;) {
            this.readAt = this.effort.pace.now();
            const list = await this.attempt(() => this.warehouse.read());
            if (list !== "again") {
                return list;
            }
        }
    }

    public async run(): Promise<boolean> {
        const { pace } = this.effort;
        let wasListed: boolean | undefined;
        for (;;) {
            const list = await this.look();
            if (list === undefined || goingStatuses.includes(list.status)) {
                this.withoutWarehouse(list);
                return false;
            }
            wasListed ??= list.roles.some(
                ({ arn, applyStatus }) => arn === this.goal.present && applyStatus !== "removing",
            );
            this.refuseOtherAccount(list);

            const step = nextStep(list, this.goal);
            this.writes.see(step.kind === "write" ? step.change : undefined);
            if (this.hold.isSure(step.kind === "done", this.readAt, pace.now())) {
                return wasListed;
            }
            await this.take(step, list);
        }
    }

    private async take(step: Step, list: RoleList): Promise<void> {
        const { pace } = this.effort;
        switch (step.kind) {
            case "write":
                return this.write(step.change, list);
            case "wait":
                return this.waitFor(step.for);
            case "done":
                // A slow answer leaves less time until the next look, which will be as slow.
                return pace.sleep(Math.max(0, mostBetweenLooks / 2 - (pace.now() - this.readAt)));
        }
    }

    private async write(change: Change, list: RoleList): Promise<void> {
        const { pace } = this.effort;
        if (this.writes.isUnderWay(change, pace.now())) {
            return this.waitFor("AWS does not show the change yet");
        }
        if (this.writes.isInVain(change)) {
            throw this.failure(texts.undone(this.warehouse, change));
        }
        if (list.takesChanges === "never") {
            throw this.failure(texts.takesNoChanges(this.warehouse, list));
        }
        // Others may have changed since what was read too long ago.
        if (pace.now() - this.readAt > this.warehouse.freshFor) {
            return this.waitFor("AWS answers too slowly");
        }
        const outcome = await this.attempt(() => this.warehouse.write(change, list), { change, list });
        if (outcome !== "again") {
            this.mayHaveChanged = true;
            this.writes.add(change, pace.now());
            this.attempts = 0;
        }
    }

    /** Makes a call; "again" where its refusal is one that passes, after having waited. */
    private async attempt<T>(
        call: () => Promise<T>,
        written?: { change: Change; list: RoleList },
    ): Promise<T | "again"> {
        try {
            const answer = await call();
            this.refusals.delete(written === undefined ? "read" : "write");
            return answer;
        } catch (error) {
            await this.refusedBy(error, written);
            return "again";
        }
    }

    private async refusedBy(error: unknown, written: { change: Change; list: RoleList } | undefined): Promise<void> {
        const refusal = refusalOf(error);
        const { pace } = this.effort;
        this.mayHaveChanged ||= written !== undefined && unclear.includes(refusal);
        // What a missing cluster means, the next read says.
        if (["denied", "credentials", "final"].includes(refusal)) {
            throw this.failure(texts.refused(this.warehouse, refusal, error, written));
        }
        if (pace.now() - this.refusedSince(refusal, written) >= (patience[refusal] ?? Infinity)) {
            throw this.failure(texts.refused(this.warehouse, refusal, error, written));
        }
        await this.waitFor(texts.passing(refusal, error));
    }

    private refusedSince(refusal: Refusal, written: unknown): number {
        const call = written === undefined ? "read" : "write";
        const refused = this.refusals.get(call);
        const since = refused?.refusal === refusal ? refused.since : this.effort.pace.now();
        this.refusals.set(call, { refusal, since });
        return since;
    }

    private withoutWarehouse(list: RoleList | undefined): void {
        if (this.goal.present !== undefined) {
            throw this.failure(list === undefined ? texts.missing(this.warehouse) : texts.deleting(this.warehouse));
        }
        this.effort.log(texts.nothingToRemove(this.warehouse));
    }

    /** A role and what assumes it share one account; Redshift itself would only say that it may not be assumed. */
    private refuseOtherAccount({ accountId }: RoleList): void {
        const { present } = this.goal;
        const roleAccount = present?.split(":")[4];
        if (present !== undefined && accountId !== undefined && accountId !== roleAccount) {
            throw this.failure(texts.otherAccount(this.warehouse, present, accountId));
        }
    }

    private async waitFor(reason: string): Promise<void> {
        const { pace, timeout, log } = this.effort;
        if (pace.now() >= this.deadline) {
            throw this.failure(texts.tooLong(this.warehouse, timeout, reason));
        }
        if (pace.now() >= this.tellsAt) {
            this.tellsAt = pace.now() + tellsEvery;
            log(texts.waiting(this.warehouse, reason));
        }
        this.attempts += 1;
        const pause = backOff(this.attempts, pace.random());
        await pace.sleep(Math.min(pause, this.deadline - pace.now()));
    }

    private failure(message: string): AssociationError {
        return new AssociationError(message, this.mayHaveChanged);
    }
}
