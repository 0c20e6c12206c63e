import { clustersOf } from "./clusters";
import { TrustPolicyArgs } from "./trust-policy-args";

/** Whether the args name database users of clusters, so that the trust policy holds their ARNs. */
export function namesUsers(args: TrustPolicyArgs): boolean {
    const { dbUsers, dbUserPatterns, grants } = args;
    const isRestricted = grants !== undefined || dbUsers !== undefined || dbUserPatterns !== undefined;
    return isRestricted && clustersOf(args).length > 0;
}

/** Whether the trust policy cannot be written without an account that the args do not give. */
export function needsAccount(args: TrustPolicyArgs): boolean {
    return args.accountId === undefined && (namesUsers(args) || args.restrictToAccount === true);
}

/** Whether the trust policy cannot be written without the provider's Region, which the args do not give. */
export function needsRegion(args: TrustPolicyArgs): boolean {
    const { region, regions } = args;
    return (
        region === undefined &&
        regions === undefined &&
        namesUsers(args) &&
        clustersOf(args).some(({ cluster }) => cluster.region === undefined)
    );
}
