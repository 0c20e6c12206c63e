import { describeProblems } from "../../problems/describe";
import { Problem } from "../../problems/problem";

/** What is wrong with a trust policy that was to be read, all of it at once. */
export class TrustDocumentError extends Error {
    /** Tells it from other errors, also where two copies of the package are loaded. */
    public override readonly name = "TrustDocumentError";

    public constructor(
        /** Each with its path and the id of its rule. */
        public readonly problems: readonly Problem[],
    ) {
        super(describeProblems("The trust policy", problems));
    }
}
