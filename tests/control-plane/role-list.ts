import { World } from "./world";

export type ApplyStatus = "in-sync" | "adding" | "removing";

/** A role of a cluster or namespace, as it is now. */
export interface Role {
    arn: string;
    status: ApplyStatus;
}

interface Change {
    kind: "adding" | "removing";
    until: number;
}

/** The roles of a cluster or namespace: what is added or removed takes effect after `applyMs`. */
export class RoleList {
    /** By ARN: the change under way, or the last one. */
    private readonly changes = new Map<string, Change>();

    public constructor(
        private readonly world: Pick<World, "now" | "behaviours">,
        inSync: readonly string[],
    ) {
        inSync.forEach((arn) => this.changes.set(arn, { kind: "adding", until: -Infinity }));
    }

    public all(): Role[] {
        return Array.from(this.changes, ([arn, change]) => this.role(arn, change)).filter((role) => role !== undefined);
    }

    /** The roles that are there or are coming, without those that are going. */
    public wanted(): string[] {
        return this.all()
            .filter(({ status }) => status !== "removing")
            .map(({ arn }) => arn);
    }

    /** Adding what is there, or is coming, changes nothing. */
    public add(arns: readonly string[]): void {
        const wanted = this.wanted();
        new Set(arns).forEach((arn) => {
            if (!wanted.includes(arn)) {
                this.change(arn, "adding");
            }
        });
    }

    /** Removing what is not there, or is going, changes nothing. */
    public remove(arns: readonly string[]): void {
        const wanted = this.wanted();
        new Set(arns).forEach((arn) => {
            if (wanted.includes(arn)) {
                this.change(arn, "removing");
            }
        });
    }

    private change(arn: string, kind: Change["kind"]): void {
        const isGone = !this.all().some((role) => role.arn === arn);
        if (isGone) {
            // One that was there before comes last, as a new one does.
            this.changes.delete(arn);
        }
        this.changes.set(arn, { kind, until: this.world.now() + this.world.behaviours.applyMs });
    }

    private role(arn: string, { kind, until }: Change): Role | undefined {
        if (this.world.now() < until) {
            return { arn, status: kind };
        }
        return kind === "adding" ? { arn, status: "in-sync" } : undefined;
    }
}
