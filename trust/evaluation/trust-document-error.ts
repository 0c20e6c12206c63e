import { describeProblems } from "../../problems/describe";
import { Problem } from "../../problems/problem";

/** What is wrong with a trust policy that was to be read, all of it at once. */
export class TrustDocumentError extends Error {
    public override readonly name = "TrustDocumentError";

    public constructor(public readonly problems: readonly Problem[]) {
        super(describeProblems("The trust policy", problems));
    }
}
