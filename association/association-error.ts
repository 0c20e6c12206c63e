/** Why an association could not be made, or undone, and what to do. */
export class AssociationError extends Error {
    public constructor(
        message: string,
        /** Whether the role may be in the list all the same, so that somebody must take it out again one day. */
        public readonly mayBeListed: boolean,
    ) {
        super(message);
        this.name = "AssociationError";
    }
}
