import { Pace } from "../../../association/pace";

/** Time that passes only where somebody sleeps: minutes of waiting take no time. */
export class SimulatedPace implements Pace {
    /** How long each sleep was, in milliseconds. */
    public readonly sleeps: number[] = [];
    /** What random gives: the longest waits, unless a test says otherwise. */
    public chance = 1;
    private time = 0;

    public readonly now = (): number => this.time;

    public readonly sleep = (milliseconds: number): Promise<void> => {
        this.sleeps.push(milliseconds);
        this.pass(milliseconds);
        return Promise.resolve();
    };

    public readonly random = (): number => this.chance;

    /** Lets time pass by something else than a sleep, such as a slow answer. */
    public pass(milliseconds: number): void {
        this.time += milliseconds;
    }
}
