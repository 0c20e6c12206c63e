import { describeProblems } from "../problems/describe";
import { Problem } from "../problems/problem";

/** What is wrong with the args of a trust policy, all of it at once. */
export class TrustPolicyError extends Error {
    public override readonly name = "TrustPolicyError";

    public constructor(public readonly problems: readonly Problem[]) {
        super(describeProblems("The trust policy", problems));
    }
}
