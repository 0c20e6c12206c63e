import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { TrustPolicyArgs } from "../trust-policy-args";

/** What a role for a whole namespace cannot be restricted by: that needs to know its workgroup. */
const excluded = ["workgroup", "regions", "dbUsers", "dbUserPatterns", "grants"] as const;

export function besideNamespaceProblems(args: TrustPolicyArgs): Problem[] {
    if (args.namespace === undefined) {
        return [];
    }
    return excluded
        .filter((path) => args[path] !== undefined)
        .map((path) =>
            problem({
                rule: rules[path],
                path,
                must: "be left out beside namespace",
                got: show(args[path]),
                fix: fixes[path],
            }),
        );
}

/** The args without what must be left out beside a namespace: a rule about it would ask to better what has to go. */
export function leaveOutBesideNamespace(args: TrustPolicyArgs): TrustPolicyArgs {
    return args.namespace === undefined
        ? args
        : { ...args, ...Object.fromEntries(excluded.map((path) => [path, undefined])) };
}

/**
 * The ARN of a Serverless database user has the workgroup's id in it; and Serverless is restricted to Regions by those
 * ARNs alone, since AWS documents regional principals of `redshift.amazonaws.com` only.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-database-users.html
 */
const byWorkgroup =
    "Serverless's database users are named by their workgroup: replace namespace by workgroup: { workgroupName }";

/** All that names users breaks one rule. */
const rules: Record<(typeof excluded)[number], string> = {
    workgroup: "workgroup.namespace",
    regions: "regions.namespace",
    dbUsers: "dbUsers.namespace",
    dbUserPatterns: "dbUsers.namespace",
    grants: "dbUsers.namespace",
};

const fixes: Record<(typeof excluded)[number], string> = {
    workgroup: "Drop namespace: the workgroup's namespace gets the role.",
    regions: `${byWorkgroup}, and give dbUsers too; or leave regions out.`,
    dbUsers: `${byWorkgroup}.`,
    dbUserPatterns: `${byWorkgroup}.`,
    grants: `${byWorkgroup}, and add grants with that workgroup.`,
};
