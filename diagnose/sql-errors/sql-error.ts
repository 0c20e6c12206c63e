import { StepName } from "../step";

/** An error of Redshift's or of its control plane's, and what it comes from. */
export interface SqlError {
    /** Its text, with … for what differs from one time to the next. */
    text: string;
    pattern: RegExp;
    /** How far the way went, and who refused: a sentence without its full stop. */
    means: string;
    /** What it comes from, the likeliest first. */
    causes: readonly Cause[];
    /** What to do where none of them is there any more, if that is not to run the SQL again. */
    otherwise?: string;
}

export interface Cause {
    says: string;
    /** The step that tells whether it is this one. */
    step: StepName;
    /** Whether the text itself is the proof: of grants, which no step can see. */
    proven?: true;
}
