/** Why an association could not be made, or undone, and what to do. */
export class AssociationError extends Error {
    public constructor(
        message: string,
        /** Whether the list may have been changed all the same, so that somebody must go on from there. */
        public readonly mayHaveChanged: boolean,
    ) {
        super(message);
        this.name = "AssociationError";
    }
}
