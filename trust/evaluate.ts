import { holds } from "./evaluation/condition";
import { Context, contextOf, valuesOf } from "./evaluation/context";
import { isPrincipal } from "./evaluation/principals";
import { TrustDocument, TrustStatement } from "./evaluation/trust-document";
import { isLike, pattern } from "./evaluation/wildcards";

/** A call of `sts:AssumeRole`, as IAM sees it. */
export interface AssumeRoleRequest {
    /** Who calls. */
    principal: RequestPrincipal;
    /** Condition keys, in any case, and what the call has for them. A key that is not here is missing from the call. */
    context: { readonly [key: string]: string | readonly string[] };
}

/** Who calls: a service, by every name that a policy may give it, or the ARN of an IAM role or user. */
export type RequestPrincipal = { service: readonly string[] } | { aws: string };

/** Whether a trust policy lets a call through, and why. */
export interface Decision {
    /** An Allow applies, and no Deny does. */
    allowed: boolean;
    /** One for each statement, in the policy's order. */
    statements: StatementDecision[];
}

/** Whether one statement is about a call. */
export interface StatementDecision {
    /** Its place in the policy, from 0. */
    index: number;
    /** Its `Sid`, where it has one. */
    sid: string | undefined;
    /** Its `Effect`. */
    effect: "Allow" | "Deny";
    /** Whether it is about the call. */
    applies: boolean;
    /** Everything for which it does not apply; empty where it does. */
    mismatches: Mismatch[];
}

/** Why a statement is not about a call. */
export type Mismatch =
    | { part: "principal"; wanted: readonly string[]; got: readonly string[] }
    | { part: "action"; wanted: readonly string[] }
    /** `got` is undefined where the call has no such key. */
    | {
          part: "condition";
          operator: string;
          key: string;
          wanted: readonly string[];
          got: readonly string[] | undefined;
      };

/**
 * AWS's evaluation of a role's trust policy for one call. What else may stand in the way is not in it: the policies of a
 * caller that is no service, and those of the organization.
 *
 * @param policy what `readTrustDocument` made of its JSON
 * @param request the call
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate({ version, statements: all }: TrustDocument, request: AssumeRoleRequest): Decision {
    const context = contextOf(request.context);
    const statements = all.map((statement) => decide(statement, version, request.principal, context));
    const isApplied = (wanted: string) => statements.some(({ effect, applies }) => applies && effect === wanted);
    return { allowed: isApplied("Allow") && !isApplied("Deny"), statements };
}

function decide(
    { index, sid, effect, principals, actions, conditions }: TrustStatement,
    version: string,
    caller: RequestPrincipal,
    context: Context,
): StatementDecision {
    const mismatches: Mismatch[] = [];
    if (!principals.some((principal) => isPrincipal(principal, caller))) {
        const got = "service" in caller ? caller.service : [caller.aws];
        mismatches.push({ part: "principal", wanted: principals.map(({ value }) => value), got });
    }
    // Actions are compared in any case.
    if (!actions.some((action) => isLike(pattern(action.toLowerCase()), "sts:assumerole"))) {
        mismatches.push({ part: "action", wanted: actions });
    }
    for (const condition of conditions.filter((one) => !holds(one, version, context))) {
        const { operator, key, values: wanted } = condition;
        mismatches.push({ part: "condition", operator, key, wanted, got: valuesOf(context, key) });
    }
    return { index, sid, effect, applies: mismatches.length === 0, mismatches };
}
