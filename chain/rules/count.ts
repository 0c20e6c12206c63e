import { problem, Problem } from "../../problems/problem";

/** AWS: a chain has 10 roles at most. https://docs.aws.amazon.com/redshift/latest/dg/c-spectrum-iam-policies.html */
const mostRoles = 10;

/** One role is no chain, and AWS takes so many and no more. */
export function countProblems(roles: readonly unknown[]): Problem[] {
    if (roles.length >= 2 && roles.length <= mostRoles) {
        return [];
    }
    const fix =
        roles.length < 2
            ? "A role that is used alone needs no chain: take its own arn in the SQL."
            : `Leave out ${roles.length - mostRoles}: AWS takes no longer chain.`;
    const must = `be 2 to ${mostRoles} roles`;
    return [problem({ rule: "chain.count", path: "roles", must, got: String(roles.length), fix })];
}
