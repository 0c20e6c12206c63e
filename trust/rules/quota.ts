import { problem, Problem } from "../../problems/problem";
import { count } from "../../problems/show";
import { countsIn, grantsOf, statements } from "../statements";
import { Grant, TrustPolicyArgs } from "../trust-policy-args";

/** IAM's quota "Role trust policy length", in characters: what every account has, and the most AWS grants. */
export const leastQuota = 2048;
export const mostQuota = 4096;

/** No user's ARN is shorter: arn:aws:redshift:us-east-1:123456789012:dbuser:a/b */
const shortestArn = 50;

/** The length IAM counts, in characters of compact JSON. AWS does not say that white space is free in a trust policy. */
export function sizeOf(args: TrustPolicyArgs): number {
    return JSON.stringify({ Version: "2012-10-17", Statement: statements(args) }).length;
}

/** Refuses, before AWS does with `ACLSizePerRole`, a policy that is too long. The args must have no other problem. */
export function quotaProblems(args: TrustPolicyArgs): Problem[] {
    const quota = args.trustPolicyQuota ?? leastQuota;
    const size = sizeOf(args);
    if (size <= quota) {
        return [];
    }
    return [
        problem({
            rule: "trustPolicy.quota",
            path: "trustPolicy",
            must: `be at most ${count(quota)} characters long (trustPolicyQuota)`,
            got: `${count(size)}${whatFits(args, quota)}`,
            fix: waysOut(args, quota, size),
        }),
    ];
}

function waysOut(args: TrustPolicyArgs, quota: number, size: number): string {
    const raise = `raise IAM's quota "Role trust policy length" and give trustPolicyQuota: ${mostQuota}`;
    const shorten =
        grantsOf(args) === undefined
            ? ["name fewer regions or sourceArns"]
            : ["name the users by dbUserPatterns", "split them over several roles"];
    const ways = quota < mostQuota && size <= mostQuota ? [raise, ...shorten] : shorten;
    return `${ways.length > 1 ? "Either " : ""}${ways.join(", or ")}.`.replace(/^./, (first) => first.toUpperCase());
}

function whatFits(args: TrustPolicyArgs, quota: number): string {
    const grants = grantsOf(args);
    if (grants === undefined) {
        return "";
    }
    const all = grants.reduce((sum, grant) => sum + usersIn(grant), 0);
    return `: of its ${count(all)} database users the first ${count(mostThatFit(args, grants, all, quota))} fit`;
}

/** By halving, on policies that are no longer than the quota allows, so that the time does not grow with the users. */
function mostThatFit(args: TrustPolicyArgs, grants: readonly Grant[], all: number, quota: number): number {
    let fits = 0;
    let tooMany = Math.min(all, Math.ceil(quota / shortestArn));
    while (tooMany - fits > 1) {
        const middle = Math.floor((fits + tooMany) / 2);
        if (sizeOf(ofFirstUsers(args, grants, middle)) <= quota) {
            fits = middle;
        } else {
            tooMany = middle;
        }
    }
    return fits;
}

/** The same args for the first users alone. */
function ofFirstUsers(args: TrustPolicyArgs, grants: readonly Grant[], users: number): TrustPolicyArgs {
    const first: Grant[] = [];
    let left = users;
    for (const grant of grants) {
        if (left === 0) {
            break;
        }
        const part = firstUsersOf(grant, left);
        first.push(part);
        left -= usersIn(part);
    }
    const regions = args.regions?.filter((region) => first.some(({ cluster }) => countsIn(cluster, region)));
    return { ...args, regions, dbUsers: undefined, dbUserPatterns: undefined, grants: first };
}

function firstUsersOf(grant: Grant, most: number): Grant {
    const dbUsers = grant.dbUsers?.slice(0, most);
    const patternsLeft = most - (dbUsers?.length ?? 0);
    const dbUserPatterns = patternsLeft > 0 ? grant.dbUserPatterns?.slice(0, patternsLeft) : undefined;
    return { cluster: grant.cluster, dbUsers: dbUsers ?? (dbUserPatterns ? undefined : grant.dbUsers), dbUserPatterns };
}

function usersIn({ dbUsers, dbUserPatterns }: Grant): number {
    return dbUsers === undefined && dbUserPatterns === undefined
        ? 1
        : (dbUsers?.length ?? 0) + (dbUserPatterns?.length ?? 0);
}
