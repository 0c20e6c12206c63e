import { Problem } from "../problems/problem";
import { policyOf, TrustPolicy } from "./policy-of";
import { quotaProblems } from "./rules/quota";
import { TrustPolicyArgs } from "./trust-policy-args";
import { TrustPolicyError } from "./trust-policy-error";
import { argumentProblems } from "./trust-problems";

/**
 * The trust policy of a role that Redshift may assume: for which database users, of which clusters, in which Regions.
 * The same args give the same bytes: order as given, duplicates dropped.
 *
 * ```ts
 * trustPolicy({
 *     cluster: { clusterIdentifier: "my-cluster" },
 *     dbUsers: ["user1", "user2"],
 *     accountId: "123456789012",
 *     region: "us-west-2",
 * });
 * ```
 *
 * @throws {TrustPolicyError} with every problem of the args, and when the policy is longer than `trustPolicyQuota`.
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service.html
 */
export function trustPolicy(args: TrustPolicyArgs): TrustPolicy {
    refuse(argumentProblems(args));
    const policy = policyOf(args);
    refuse(quotaProblems(args, policy));
    return policy;
}

function refuse(problems: readonly Problem[]): void {
    if (problems.length > 0) {
        throw new TrustPolicyError(problems);
    }
}
