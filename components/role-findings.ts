import { ExplainedRole, RolePolicy } from "../explain/explained-role";
import { Finding } from "../explain/finding";
import { findingsOf } from "../explain/findings";
import { isRecord } from "../problems/is-record";
import { isNotYetKnown } from "../problems/not-yet-known";
import { problem, Problem } from "../problems/problem";
import { trustPolicy } from "../trust";
import { isForServerless } from "../trust/warehouses";

/** `sourceArn.serverless` warns of the same, even where a preview does not know the workgroup's id. */
const toldByTheArgs = "trust.serverlessSourceArn";

/** The findings about a role as warnings: what is allowed, and should be looked at twice. */
export function findingWarnings(args: Record<string, unknown>, trustArgs: Record<string, unknown>): Problem[] {
    return roleFindings(args, trustArgs)
        .filter(({ rule }) => rule !== toldByTheArgs)
        .map((finding) => ({
            rule: finding.rule,
            path: "trustPolicy",
            message: `${told(finding, trustArgs)} (${finding.rule})`,
        }));
}

/** The findings as problems, where the args ask for it. */
export function findingProblems(args: Record<string, unknown>, trustArgs: Record<string, unknown>): Problem[] {
    return args["failOnFindings"] === true
        ? roleFindings(args, trustArgs).map((finding) =>
              problem({
                  rule: "failOnFindings.found",
                  path: "failOnFindings",
                  must: "find nothing about the role",
                  got: finding.rule,
                  fix: told(finding, trustArgs),
              }),
          )
        : [];
}

/** The arguments that change what the finding is about: it speaks of policies, which here are written from them. */
const remedies: { [rule: string]: string } = {
    "trust.unrestricted": "dbUsers or regions",
    "trust.wildcardUsers": "dbUsers or dbUserPatterns of each grant",
    "trust.nearQuota": "dbUserPatterns, or trustPolicyQuota once the quota is raised",
    "trust.serverlessSourceArn": "restrictToAccount, in place of sourceArns",
    "permissions.broad": "permissions, in place of managedPolicyArns and inlinePolicies",
};

function told({ rule, message }: Finding, trustArgs: Record<string, unknown>): string {
    // Serverless has no principal of one Region, and a namespace no users: its workgroup has.
    const isOfServerless = rule === "trust.unrestricted" && isForServerless(trustArgs);
    const remedy = isOfServerless ? "a workgroup, with dbUsers" : remedies[rule];
    return remedy === undefined ? message : `${message} In RedshiftRole: ${remedy}.`;
}

/** Of args that have no other problem. What a preview does not know yet is judged by `pulumi up`. */
function roleFindings(args: Record<string, unknown>, trustArgs: Record<string, unknown>): Finding[] {
    return isNotYetKnown(trustArgs) ? [] : findingsOf(roleOf(args, trustArgs));
}

/** The role's own `permissions` are left out: they are written here, for what is named. */
function roleOf(
    { trustPolicyQuota, managedPolicyArns, inlinePolicies }: Record<string, unknown>,
    trustArgs: Record<string, unknown>,
): ExplainedRole {
    const policies: RolePolicy[] = [
        ...knownTexts(managedPolicyArns).map(([name, arn]) => ({ name, arn })),
        ...knownTexts(inlinePolicies).map(([name, document]) => ({ name, document })),
    ];
    return {
        name: "",
        trustPolicy: JSON.stringify(trustPolicy(trustArgs)),
        ...(typeof trustPolicyQuota === "number" && { trustPolicyQuota }),
        policies,
    };
}

function knownTexts(map: unknown): [string, string][] {
    const entries = isRecord(map) ? Object.entries(map) : [];
    return entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
}
