import { ApiError } from "../control-plane/api-error";
import { ConnectionDropped } from "../control-plane/connection-dropped";
import { ControlPlane } from "../control-plane/control-plane";
import { Input, Operation, Output } from "../control-plane/operations";
import { VirtualTime } from "./virtual-time";

/** How bad the network and AWS are. */
export interface Weather {
    /** How many of the calls go wrong, from 0 to 1. */
    faults: number;
    /** How many of the calls are slow, from 0 to 1. */
    slow: number;
}

export const fair: Weather = { faults: 0, slow: 0 };

const never = new Promise(() => undefined);

const refusals = [
    new ApiError("Throttling", "Rate exceeded"),
    new ApiError("ThrottlingException", "Rate exceeded", 429),
    new ApiError("InternalServerException", "An internal error occurred.", 500),
];

/** A way to the control plane, for one caller: calls take time, get lost before or after they took effect, or are slow. */
export class Network {
    public weather: Weather = fair;
    /** Set once the caller's process is killed: what it sent may arrive, and it hears nothing any more. */
    public isCut = false;

    public constructor(
        private readonly plane: ControlPlane,
        private readonly time: VirtualTime,
        /** Who calls, as an access key: the control plane's log has it. */
        private readonly caller: string,
    ) {}

    /** A call that is given up after a time; it may take effect until then. */
    public async call<O extends Operation>(
        operation: O,
        region: string,
        input: Input<O>,
        timeout: number,
    ): Promise<Output<O>> {
        const { random } = this.time;
        const way = () => random() * (random() < this.weather.slow ? timeout : 150);
        const [there, back] = [Math.min(way(), timeout), way()];
        const fate = random() < this.weather.faults ? Math.floor(random() * (refusals.length + 2)) : -1;
        const answered = this.time
            .sleep(there)
            .then(() => this.arrive(operation, region, input, fate))
            .finally(() => this.time.sleep(back));
        const timedOut = this.time.sleep(timeout).then(() => {
            throw new ConnectionDropped("timed out");
        });
        return Promise.race([answered, timedOut]).finally(() => (this.isCut ? never : undefined));
    }

    private arrive<O extends Operation>(operation: O, region: string, input: Input<O>, fate: number): Output<O> {
        const refusal = refusals[fate];
        if (refusal !== undefined) {
            throw refusal;
        }
        if (fate === refusals.length) {
            throw new ConnectionDropped("lost on the way there");
        }
        const output = this.plane.call(operation, region, input, this.caller);
        if (fate === refusals.length + 1) {
            throw new ConnectionDropped("lost on the way back");
        }
        return output;
    }
}
