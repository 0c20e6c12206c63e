import { givenText } from "../../problems/given";
import { isRecord } from "../../problems/is-record";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { whereIs } from "../../trust/arn";
import { LookedUp } from "../looked-up";

/**
 * Where the name is given the policies are written, by the one AWS provider that a component has: to a role of that name
 * in the provider's account, which would be a stranger's.
 */
export function accountProblems(roles: readonly unknown[], lookedUp: LookedUp): Problem[] {
    const own = givenText(lookedUp.accountId);
    return roles.flatMap((role, index) => {
        const arn = isRecord(role) && role["name"] !== undefined ? givenText(role["arn"]) : undefined;
        if (own === undefined || !isRecord(role) || arn === undefined || whereIs(arn).accountId === own) {
            return [];
        }
        const id = givenText(role["uniqueId"]);
        const without = [`arn: ${show(arn)}`, ...(id === undefined ? [] : [`uniqueId: ${show(id)}`])].join(", ");
        return [
            problem({
                rule: "chain.account",
                path: `roles[${index}]`,
                must: `be given without its name, since it is of another account than the AWS provider (${own}), which cannot write its policies`,
                got: `a role of ${whereIs(arn).accountId}`,
                fix: `Write { ${without} }: handOver then has what that account has to write.`,
            }),
        ];
    });
}
