import { Properties } from "./association";

/**
 * A create or update that failed half-way: the engine keeps what it left, so that the next one goes on from there. The
 * properties have whatever else the provider has among them, such as the text of a dynamic one.
 */
export class PartialError extends Error {
    public readonly reasons: string[];

    public constructor(
        { message }: Error,
        public readonly id: string,
        public readonly properties: Properties,
    ) {
        super(message);
        this.name = "PartialError";
        this.reasons = [message];
    }
}
