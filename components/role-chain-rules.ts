import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getRegionOutput } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { chainProblems, hasNamedRole, newRoles } from "../chain/chain-problems";
import { needsAccount } from "../permissions/permissions-policy";
import { LookUps, Rules } from "./check";

/** What RoleChain's args are judged by; `component` is the parent of the look-ups. */
export function roleChainRules(component: pulumi.Resource): Rules {
    return {
        problemsOf: (args, lookedUp) => chainProblems(args, lookedUp),
        warningsOf: () => [],
        lookUp: (args) => lookUps(args, { parent: component }),
    };
}

/**
 * What the permissions of the roles that are made have in them: the Region, the partition's too, and the account; and
 * the account where policies are written to a role by its name, which is to be one of that account.
 */
function lookUps(args: Record<string, unknown>, opts: pulumi.InvokeOptions): LookUps {
    const permissions = newRoles(args)
        .map((role) => role["permissions"])
        .filter((one) => one !== undefined);
    return {
        ...(permissions.length > 0 && { region: getRegionOutput({}, opts).region }),
        ...((hasNamedRole(args) || permissions.some(needsAccount)) && {
            accountId: getCallerIdentityOutput({}, opts).accountId,
        }),
    };
}
