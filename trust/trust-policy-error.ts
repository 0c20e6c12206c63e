import { describeProblems } from "../problems/describe";
import { Problem } from "../problems/problem";

/** What is wrong with the args of a trust policy, all of it at once. */
export class TrustPolicyError extends Error {
    /** Tells it from other errors, also where two copies of the package are loaded. */
    public override readonly name = "TrustPolicyError";

    public constructor(
        /** Each with its path and the id of its rule. */
        public readonly problems: readonly Problem[],
    ) {
        super(describeProblems("The trust policy", problems));
    }
}
