import * as pulumi from "@pulumi/pulumi";
import { autoCopyBucketPolicies } from "../permissions/auto-copy-bucket-policies";
import { needsAccount, permissionsPolicy } from "../permissions/permissions-policy";
import { LookUps } from "./check";
import { RedshiftGrant, RedshiftRoleArgs } from "./redshift-role-args";
import { whereOf } from "./where-of";

/** What is written for a role's `permissions`. */
export interface PermissionTexts {
    /** The inline policy, in JSON; not there without `permissions`. */
    permissionsPolicy: pulumi.Output<string> | undefined;
    /** The policy of each bucket that COPY JOBs read, by its name. */
    autoCopyBucketPolicies: pulumi.Output<Record<string, string>>;
}

/** The texts for args that have passed: `lookedUp` rejects else. */
export function permissionTexts(
    { permissions, accountId, cluster, workgroup, namespace, grants, regions }: RedshiftRoleArgs,
    roleArn: pulumi.Output<string>,
    lookedUp: Promise<LookUps>,
): PermissionTexts {
    const none = pulumi.output<Record<string, string>>({});
    if (permissions === undefined) {
        return { permissionsPolicy: undefined, autoCopyBucketPolicies: none };
    }
    const { machineLearning, autoCopy } = permissions;
    // Only Redshift ML's policy has the role's own ARN: of others, a preview knows the whole text.
    const ownArn = machineLearning === undefined ? "" : roleArn;
    // A text that has no account in it is not made secret by one that is.
    const account = needsAccount(permissions) ? accountId : undefined;
    const places = { cluster, workgroup, namespace, grants: grants?.map(placeOf), regions };
    const where = pulumi
        .all([{ ...places, accountId: account }, ownArn, lookedUp])
        .apply(([given, arn, answers]) => whereOf({ ...given, ...answers }, arn));
    const bucketPolicies = pulumi
        .all([autoCopy, where])
        .apply(([locations = [], here]) => autoCopyBucketPolicies(locations, here));
    return {
        permissionsPolicy: pulumi.all([permissions, where]).apply(([given, here]) => permissionsPolicy(given, here)),
        autoCopyBucketPolicies: autoCopy === undefined ? none : bucketPolicies,
    };
}

/** A grant without its users, who may be secret. */
function placeOf({ cluster, workgroup }: RedshiftGrant): RedshiftGrant {
    return { ...(cluster && { cluster }), ...(workgroup && { workgroup }) };
}
