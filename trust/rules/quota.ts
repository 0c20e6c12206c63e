import { problem, Problem } from "../../problems/problem";
import { count } from "../../problems/show";
import { grantsOf } from "../grants";
import { policyOf, TrustPolicy } from "../policy-of";
import { Grant, TrustPolicyArgs } from "../trust-policy-args";

/** IAM's quota "Role trust policy length", in characters: what every account has, and the most AWS grants. */
export const leastQuota = 2048;
export const mostQuota = 4096;

/** Refuses, before AWS does with `ACLSizePerRole`, the args' policy if it is too long. They must have no other problem. */
export function quotaProblems(args: TrustPolicyArgs, policy: TrustPolicy): Problem[] {
    const quota = args.trustPolicyQuota ?? leastQuota;
    const size = sizeOf(args, policy);
    if (size <= quota) {
        return [];
    }
    const users = usersOf(args);
    const fits = mostThatFit(args, users, quota);
    const whatFits = fits === 0 ? "" : `: of its ${count(users.length)} database users the first ${count(fits)} fit`;
    const shorten =
        fits === 0
            ? "name fewer regions or sourceArns"
            : "name the users by dbUserPatterns, or split them over several roles";
    return [
        problem({
            rule: "trustPolicy.quota",
            path: "trustPolicy",
            must: `be at most ${count(quota)} characters long (trustPolicyQuota)`,
            got: `${count(size)}${whatFits}`,
            fix: waysOut(size, shorten),
        }),
    ];
}

/** Compact JSON is what counts for certain: AWS does not say that white space is free in a trust policy. */
function sizeOf({ sourceArns }: TrustPolicyArgs, policy: TrustPolicy): number {
    // Of all that a policy is made of, only sourceArns may hold a character that JSON has to escape.
    return sourceArns === undefined ? jsonLength(policy) : JSON.stringify(policy).length;
}

/** The length of compact JSON in which nothing is escaped: to count takes far less time than to write. */
function jsonLength(value: unknown): number {
    if (typeof value === "string") {
        return value.length + 2;
    }
    // Brackets around, and between n parts n - 1 commas.
    let length = 1;
    if (Array.isArray(value)) {
        for (const one of value) {
            length += jsonLength(one) + 1;
        }
    } else {
        for (const name in value as object) {
            length += name.length + 3 + jsonLength((value as Record<string, unknown>)[name]) + 1;
        }
    }
    return length;
}

function waysOut(size: number, shorten: string): string {
    return size <= mostQuota
        ? `Either raise IAM's quota "Role trust policy length" and give trustPolicyQuota: ${mostQuota}, or ${shorten}.`
        : `The most AWS raises the quota to is ${count(mostQuota)}: ${shorten}.`;
}

/** By halving, and of no more users than the quota has characters, so that the time does not grow with the users. */
function mostThatFit(args: TrustPolicyArgs, users: readonly Grant[], quota: number): number {
    let fits = 0;
    let tooMany = Math.min(users.length, quota);
    while (tooMany - fits > 1) {
        const middle = Math.floor((fits + tooMany) / 2);
        const fewer = withUsers(args, users.slice(0, middle));
        if (sizeOf(fewer, policyOf(fewer)) <= quota) {
            fits = middle;
        } else {
            tooMany = middle;
        }
    }
    return fits;
}

/** The users of `grants`, or those that the args name: of a cluster and a workgroup together, a name counts as one. */
function usersOf(args: TrustPolicyArgs): Grant[] {
    const { cluster, workgroup, dbUsers, dbUserPatterns } = args;
    const grants = args.grants ?? [{ cluster, workgroup, dbUsers, dbUserPatterns }];
    const single = grants.flatMap(({ dbUsers: names, dbUserPatterns: patterns, ...warehouse }): Grant[] =>
        names === undefined && patterns === undefined
            ? [warehouse]
            : [
                  ...(names ?? []).map((name) => ({ ...warehouse, dbUsers: [name] })),
                  ...(patterns ?? []).map((pattern) => ({ ...warehouse, dbUserPatterns: [pattern] })),
              ],
    );
    return [...new Map(single.map((grant) => [JSON.stringify(grant), grant])).values()];
}

/** The args for these users alone. */
function withUsers(args: TrustPolicyArgs, users: readonly Grant[]): TrustPolicyArgs {
    const grants = users.flatMap((user) => grantsOf(user) ?? [user]);
    return { ...args, dbUsers: undefined, dbUserPatterns: undefined, grants };
}
