import { describeProblems } from "../problems/describe";
import { Problem } from "../problems/problem";

/** The question cannot be asked as it was put: every problem of it, with what to type instead. */
export class QuestionError extends Error {
    public override readonly name = "QuestionError";

    public constructor(public readonly problems: readonly Problem[]) {
        super(describeProblems("diagnose", problems));
    }
}
