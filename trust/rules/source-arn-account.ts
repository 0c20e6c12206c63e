import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { TrustPolicyArgs } from "../trust-policy-args";
import { whereIs } from "../arn";

/** A role and the clusters that assume it share one account (AWS: "Associating IAM roles with clusters"). */
export function sourceAccountProblems({ sourceArns, accountId }: TrustPolicyArgs): Problem[] {
    if (!Array.isArray(sourceArns) || typeof accountId !== "string") {
        return [];
    }
    return sourceArns.flatMap((arn: unknown, index) => {
        const account = typeof arn === "string" ? whereIs(arn).accountId : undefined;
        if (account === undefined || account === accountId) {
            return [];
        }
        const path = `sourceArns[${index}]`;
        const must = `be of the role's own account, ${accountId}`;
        const fix = "A cluster can only be given roles of its own account.";
        return [problem({ rule: "sourceArn.account", path, must, got: show(arn), fix })];
    });
}
