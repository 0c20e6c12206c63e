import { RoleDifference } from "./difference";
import { ExplanationOfRole } from "./explain-role";
import { AnsweredQuestion } from "./question";

/** What `explain` has to say, as `--format json` prints it. */
export interface Report {
    /** Who may assume each role; for a question the role that is asked, for a difference the roles of the new file. */
    roles: ExplanationOfRole[];
    /** What a file has besides, or leaves out: a sentence each. */
    notes: string[];
    question?: AnsweredQuestion;
    /** Who gains and who loses each role that is in both files, or in one of two that say all. */
    difference?: RoleDifference[];
}
