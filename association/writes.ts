import { Change } from "./role-list";

/** How long AWS may show a list without a change that it has accepted, in milliseconds. */
const mostLag = 15_000;

/** How often the same change is made: once, and twice again where somebody undid it. */
const most = 3;

interface Written {
    times: number;
    at: number;
    wasSeen: boolean;
}

/** The changes that AWS has accepted, to tell one that it does not show yet from one that somebody has undone. */
export class Writes {
    private readonly changes = new Map<string, Written>();

    public add(change: Change, now: number): void {
        const times = (this.of(change)?.times ?? 0) + 1;
        this.changes.set(keyOf(change), { times, at: now, wasSeen: false });
    }

    /** Takes a list into account in which this change, if any, is wanted: all others have been seen. */
    public see(wanted: Change | undefined): void {
        for (const [key, written] of this.changes) {
            written.wasSeen ||= wanted === undefined || key !== keyOf(wanted);
        }
    }

    /** Whether AWS may show the change any moment. */
    public isUnderWay(change: Change, now: number): boolean {
        const written = this.of(change);
        return written !== undefined && !written.wasSeen && now - written.at < mostLag;
    }

    /** Whether somebody has undone the change so often that it is no use to make it again. */
    public isInVain(change: Change): boolean {
        return this.of(change)?.times === most;
    }

    private of(change: Change): Written | undefined {
        return this.changes.get(keyOf(change));
    }
}

function keyOf(change: Change): string {
    return JSON.stringify(change);
}
