import { Statement, statements } from "./statements";
import { TrustPolicyArgs } from "./trust-policy-args";

/** A role's trust policy, as IAM reads it. */
export interface TrustPolicy {
    /** The version of IAM's language for policies. */
    Version: "2012-10-17";
    /** One for each group of principals and users that go together. */
    Statement: Statement[];
}

/** The trust policy of args that have no problem. */
export function policyOf(args: TrustPolicyArgs): TrustPolicy {
    return { Version: "2012-10-17", Statement: statements(args) };
}
