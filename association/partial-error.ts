import { Properties } from "./association";

/**
 * A create or update that failed half-way: the engine keeps what it left, so that the next one goes on from there. The
 * properties have whatever else the provider has among them, such as the text of a dynamic one.
 */
export class PartialError extends Error {
    /** What went wrong, as Pulumi wants it. */
    public readonly reasons: string[];

    public constructor(
        { message }: Error,
        /** The id of the association. */
        public readonly id: string,
        /** What to keep of it, and to go on from. */
        public readonly properties: Properties,
    ) {
        super(message);
        this.name = "PartialError";
        this.reasons = [message];
    }
}
