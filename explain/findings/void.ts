import { dbUserArn } from "../../trust/arn";
import { AssumeRoleRequest, evaluate } from "../../trust/evaluate";
import { redshiftRequests } from "../../trust/evaluation/redshift-requests";
import { TrustDocument, TrustStatement } from "../../trust/evaluation/trust-document";
import { atBest, isUnforeseeable } from "./calls";
import { FindingRule } from "./finding-rule";
import { allowsOf, redshiftAllows } from "./redshift-statement";
import { everyone, JudgedPolicy } from "./stand-ins";
import { nameOf } from "./texts";

/**
 * A statement that restricts nothing, since a wider one lets through all that it does, and users whom the policy does not name
 * besides: statements that allow add up. A statement that names more users is no wider one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-multiple.html
 */
export const voidStatement: FindingRule = {
    id: "trust.void",
    messages: (policy) => {
        // None is wider than itself.
        if (allowsOf(policy).length < 2) {
            return [];
        }
        const calls = callsOn(policy);
        return redshiftAllows(policy).flatMap((statement) => {
            const wider = allowsOf(policy).find(isWiderThan(statement, policy, calls));
            return wider === undefined
                ? []
                : [
                      `${nameOf(statement)} restricts nothing: ${nameOf(wider)} lets through all that it does, and others besides. Remove ${nameOf(wider)}, or give it the same conditions.`,
                  ];
        });
    },
};

/** A call of Redshift's, and what the policy says of it. */
interface Call {
    call: AssumeRoleRequest;
    /** Whether the policy has the user's ARN, without wildcards. */
    isNamed: boolean;
    allowed: boolean;
    /** The places of the statements that are about it. */
    applying: ReadonlySet<number>;
}

function callsOn(policy: JudgedPolicy): Call[] {
    const values = new Set(policy.statements.flatMap(({ conditions }) => conditions.flatMap((one) => one.values)));
    return everyone(policy).flatMap((user) =>
        redshiftRequests(user).map((call) => {
            const { allowed, statements } = evaluate(policy, call);
            const applying = new Set(statements.filter(({ applies }) => applies).map(({ index }) => index));
            return { call, isNamed: values.has(dbUserArn(user, user.dbUser)), allowed, applying };
        }),
    );
}

function isWiderThan(
    statement: TrustStatement,
    { version }: TrustDocument,
    calls: readonly Call[],
): (other: TrustStatement) => boolean {
    const best = { version, statements: [atBest(statement, version)] };
    const own = new Set(calls.filter(({ call }) => evaluate(best, call).allowed));
    return ({ index, conditions }) => {
        const has = ({ applying }: Call) => applying.has(index);
        const isForeseeable = !conditions.some((condition) => isUnforeseeable(condition, version));
        const isOfAll = own.size > 0 && [...own].every(has);
        return (
            isForeseeable && isOfAll && calls.some((one) => has(one) && one.allowed && !one.isNamed && !own.has(one))
        );
    };
}
