import { RequestPrincipal } from "../evaluate";
import { TrustPrincipal } from "./trust-document";

/**
 * Whether a principal of a policy is the one who calls. An account stands for everyone in it, whose own policies must
 * allow the call too. A unique id (`AROA…`, `AIDA…`) cannot be told from here to be anyone's, and is nobody's: it stands in a policy
 * whose role or user was deleted.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function isPrincipal({ type, value }: TrustPrincipal, caller: RequestPrincipal): boolean {
    if (type === "AWS" && value === "*") {
        return true;
    }
    if ("service" in caller) {
        return type === "Service" && caller.service.includes(value);
    }
    return type === "AWS" && (value === caller.aws || isAccountOf(value, caller.aws) || isRoleOf(value, caller.aws));
}

/** `123456789012`, or `arn:aws:iam::123456789012:root`, which is not the root user alone. */
function isAccountOf(value: string, caller: string): boolean {
    const [, partition, , , account] = caller.split(":");
    return value === account || value === `arn:${partition ?? ""}:iam::${account ?? ""}:root`;
}

/** A session's ARN has the role's name, without its path. */
function isRoleOf(value: string, caller: string): boolean {
    const [, partition, account, name] = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(caller) ?? [];
    const [, rolePartition, roleAccount, roleName] =
        /^arn:([^:]+):iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(value) ?? [];
    return name !== undefined && name === roleName && partition === rolePartition && account === roleAccount;
}
