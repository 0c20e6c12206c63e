import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { TrustPolicyArgs } from "../trust-policy-args";

/** What a role for a namespace cannot be restricted by: Serverless could then not assume it at all. */
export function besideNamespaceProblems(args: TrustPolicyArgs): Problem[] {
    const { namespace, regions, dbUsers, dbUserPatterns, grants } = args;
    if (namespace === undefined) {
        return [];
    }
    return [
        ...(regions === undefined ? [] : [regionsProblem(regions)]),
        ...Object.entries({ dbUsers, dbUserPatterns, grants })
            .filter(([, value]) => value !== undefined)
            .map(([path, value]) => usersProblem(path, value)),
    ];
}

/** The args without what must be left out beside a namespace: a rule about it would ask to better what has to go. */
export function leaveOutBesideNamespace(args: TrustPolicyArgs): TrustPolicyArgs {
    return args.namespace === undefined
        ? args
        : { ...args, regions: undefined, dbUsers: undefined, dbUserPatterns: undefined, grants: undefined };
}

/**
 * AWS documents regional principals of `redshift.amazonaws.com` alone.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-regions.html
 */
function regionsProblem(regions: unknown): Problem {
    return problem({
        rule: "regions.namespace",
        path: "regions",
        must: "be left out beside namespace",
        got: show(regions),
        fix: "AWS documents no principal of Serverless in one Region (redshift-serverless.<region>.amazonaws.com), so Serverless could not assume the role. Leave regions out, or make a second role for the cluster: { cluster, regions }.",
    });
}

/**
 * The ARN of a Serverless database user has the workgroup's id in the cluster's place, which nobody knows before
 * asking AWS. A statement for a cluster's users alone would leave nobody of the namespace able to use the role.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-database-users.html
 */
function usersProblem(path: string, value: unknown): Problem {
    const secondRole = path === "grants" ? "the clusters: { grants }" : `the cluster: { cluster, ${path} }`;
    return problem({
        rule: "dbUsers.namespace",
        path,
        must: "be left out beside namespace",
        got: show(value),
        fix: `This version writes no ARNs of Serverless's database users, so nobody of the namespace could assume the role. Leave ${path} out for every database user of the namespace, or make a second role for ${secondRole}.`,
    });
}
