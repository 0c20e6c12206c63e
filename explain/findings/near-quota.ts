import { count } from "../../problems/show";
import { leastQuota, mostQuota } from "../../trust/rules/quota";
import { RoleRule } from "./finding-rule";

const near = 0.9;

/**
 * A trust policy that is nearly as long as IAM allows, or longer. Compact JSON is what is counted here; AWS does not say whether white
 * space counts.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const nearQuota: RoleRule = {
    id: "trust.nearQuota",
    messages: ({ trustPolicy, trustPolicyQuota: quota = leastQuota }) => {
        const size = compact(trustPolicy).length;
        if (size <= near * quota) {
            return [];
        }
        const space = trustPolicy.length - size;
        const beside = space > 0 ? `, and ${count(space)} of white space besides` : "";
        const share = `${Math.floor((100 * size) / quota)} % of IAM's quota "Role trust policy length" of ${count(quota)}`;
        return [`the trust policy has ${count(size)} characters${beside}: ${share}. ${whatToDo(size, quota)}`];
    },
};

function whatToDo(size: number, quota: number): string {
    const shorten = "name the users by patterns, or split them over several roles";
    const raise = quota < mostQuota && size <= mostQuota ? `raise the quota, to ${count(mostQuota)} at most, or ` : "";
    return size > quota ? `IAM refuses it: ${raise}${shorten}.` : `Before more users are added, ${raise}${shorten}.`;
}

function compact(json: string): string {
    try {
        return JSON.stringify(JSON.parse(json));
    } catch {
        return json;
    }
}
