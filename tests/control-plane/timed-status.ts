import { Clock } from "./world";

/** How long a status lasts, and what comes after. */
export interface StatusTiming<S> {
    /** In milliseconds. For good, where it is left out. */
    for?: number;
    /** The status at rest, where it is left out. */
    then?: S;
}

/** A status that may change by itself. */
export class TimedStatus<S extends string> {
    private until = Infinity;
    private next: S;

    public constructor(
        private readonly now: Clock,
        private readonly atRest: S,
        private status: S = atRest,
    ) {
        this.next = atRest;
    }

    public current(): S {
        return this.now() < this.until ? this.status : this.next;
    }

    public set(status: S, { for: ms = Infinity, then = this.atRest }: StatusTiming<S> = {}): void {
        this.status = status;
        this.until = this.now() + ms;
        this.next = then;
    }
}
