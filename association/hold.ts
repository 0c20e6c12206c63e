import { mostBetweenLooks } from "./pace";

/** Whether a list stays as wanted: sure once it was seen so for long enough without a gap, or for very long. */
export class Hold {
    private wantedSince: number | undefined;
    private unbrokenSince: number | undefined;
    private askedAt = -Infinity;

    public constructor(private readonly holdsAfter: number) {}

    /** Takes a look at the list into account, by when it was asked for and when it was answered, in milliseconds. */
    public isSure(isAsWanted: boolean, askedAt: number, answeredAt: number): boolean {
        const isUnbroken = answeredAt - this.askedAt <= mostBetweenLooks;
        this.askedAt = askedAt;
        this.wantedSince = isAsWanted ? (this.wantedSince ?? answeredAt) : undefined;
        this.unbrokenSince = isAsWanted ? ((isUnbroken ? this.unbrokenSince : undefined) ?? answeredAt) : undefined;
        // Where AWS answers slowly there are gaps all the time.
        return this.hasPassed(this.unbrokenSince, 1, answeredAt) || this.hasPassed(this.wantedSince, 5, answeredAt);
    }

    private hasPassed(since: number | undefined, times: number, now: number): boolean {
        return since !== undefined && now - since >= times * this.holdsAfter;
    }
}
