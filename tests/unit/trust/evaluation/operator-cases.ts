import assert from "node:assert/strict";
import { evaluate } from "../../../../trust/evaluate";
import { readTrustDocument } from "../../../../trust/evaluation/read-trust-document";

/** One or several values, or none: a key that the call does not have. */
type Values = string | readonly string[];

/** What it is, the values of the policy, those of the call, and whether the condition holds. */
export type OperatorCase = [what: string, wanted: Values | boolean | number, got: Values | undefined, holds: boolean];

/** Whether a condition on one key holds, as a policy that it alone decides tells. */
export function holdsFor(operator: string, wanted: unknown, got: Values | undefined, version = "2012-10-17"): boolean {
    const policy = readTrustDocument({
        Version: version,
        Statement: {
            Effect: "Allow",
            Principal: { Service: "redshift.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { [operator]: { "example:Key": wanted } },
        },
    });
    const context = { ...(got !== undefined && { "example:Key": got }), "aws:PrincipalTag/team": "blue*" };
    return evaluate(policy, { principal: { service: ["redshift.amazonaws.com"] }, context }).allowed;
}

/** A table of an operator's cases, each a test. */
export function judges(operator: string, cases: readonly OperatorCase[]): void {
    describe(operator, () => {
        for (const [what, wanted, got, holds] of cases) {
            it(`${holds ? "holds" : "does not hold"} for ${what}`, () => {
                assert.equal(holdsFor(operator, wanted, got), holds);
            });
        }
    });
}
