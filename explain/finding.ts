/** What about a role should make people look twice. */
export interface Finding {
    /** The rule's stable id, such as `trust.unrestricted`. */
    rule: string;
    /** What it is, and what to do: one or two sentences, without the role's name. */
    message: string;
}
