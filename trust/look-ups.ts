import { TrustPolicyArgs } from "./trust-policy-args";
import { clustersOf, NamedWorkgroup, workgroupsOf } from "./warehouses";

/** Whether the args name database users of clusters or workgroups, so that the trust policy holds their ARNs. */
export function namesUsers(args: TrustPolicyArgs): boolean {
    const { dbUsers, dbUserPatterns, grants } = args;
    const isRestricted = grants !== undefined || dbUsers !== undefined || dbUserPatterns !== undefined;
    return isRestricted && clustersOf(args).length + workgroupsOf(args).length > 0;
}

/** Whether the trust policy cannot be written without an account that the args do not give. */
export function needsAccount(args: TrustPolicyArgs): boolean {
    return args.accountId === undefined && (namesUsers(args) || args.restrictToAccount === true);
}

/** Whether the trust policy cannot be written without the provider's Region, which the args do not give. */
export function needsRegion(args: TrustPolicyArgs): boolean {
    const placed = [...(args.regions === undefined ? clustersOf(args) : []), ...workgroupsOf(args)];
    return args.region === undefined && namesUsers(args) && placed.some(({ region }) => region === undefined);
}

/**
 * The workgroups without whose id, which the args do not give, the trust policy cannot be written. Beside `grants`, the
 * users are theirs alone.
 */
export function workgroupsWithoutId(args: TrustPolicyArgs): NamedWorkgroup[] {
    const { grants } = args;
    const withUsers = namesUsers(args) ? workgroupsOf(grants === undefined ? args : { grants }) : [];
    return withUsers.filter(({ workgroup }) => workgroup.workgroupId === undefined);
}
