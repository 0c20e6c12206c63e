import { Role } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { isAssociated } from "../association/rules/association-problems";
import { isRecord } from "../problems/is-record";
import { iamRoleClause } from "../sql/iam-role-clause";
import { trustPolicy } from "../trust";
import { leastQuota } from "../trust/rules/quota";
import { check } from "./check";
import { clusterAssociation } from "./cluster-association";
import { clusterOf, namespaceOf } from "./plain-handle";
import { rolePolicies } from "./role-policies";
import { sharedNamespaceAssociation } from "./shared-association";
import { RedshiftRoleArgs } from "./redshift-role-args";
import { redshiftRoleRules, trustArgsOf } from "./redshift-role-rules";

/**
 * An IAM role that Amazon Redshift can assume, for exactly the database users, clusters and Regions given, with its
 * policies, associated with the cluster.
 *
 * ```ts
 * const role = new RedshiftRole("copy-unload", {
 *     cluster: { clusterIdentifier: "examplecluster" },
 *     dbUsers: ["user1", "user2"],
 *     managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
 * });
 * export const copy = pulumi.interpolate`COPY t FROM 's3://b/t' ${role.iamRoleClause}`;
 * ```
 *
 * All problems of the arguments come in one error, before anything is deployed: docs/errors.md lists the rules. Changing
 * anything but `roleName` and `path` updates the role in place.
 */
export class RedshiftRole extends pulumi.ComponentResource {
    /** The role. */
    public readonly role: Role;
    /** The role's ARN, as soon as the role exists. For SQL that is run in the same program take `readyArn`. */
    public readonly arn: pulumi.Output<string>;
    /** The role's name. */
    public readonly name: pulumi.Output<string>;
    /** IAM's id of the role, which a role made anew under the same name does not have. */
    public readonly uniqueId: pulumi.Output<string>;
    /** The role's trust policy, in compact JSON. */
    public readonly trustPolicy: pulumi.Output<string>;
    /** The length of the trust policy, in characters. */
    public readonly trustPolicySize: pulumi.Output<number>;
    /** The length that IAM allows the trust policy, in characters. */
    public readonly trustPolicyQuota: pulumi.Output<number>;
    /** The clause for COPY and UNLOAD: `IAM_ROLE 'arn:…'`. */
    public readonly iamRoleClause: pulumi.Output<string>;
    /** The role's ARN, once every policy is attached and the association is in sync. */
    public readonly readyArn: pulumi.Output<string>;

    public constructor(name: string, args: RedshiftRoleArgs, opts?: pulumi.ComponentResourceOptions) {
        super("redshift-iam:index:RedshiftRole", name, {}, opts);
        const checked = check(this, `RedshiftRole "${name}"`, withPlainClusters(args), redshiftRoleRules(this, opts));
        const given = checked.args;

        this.trustPolicy = pulumi
            .all([trustArgsOf(given), checked.lookedUp])
            .apply(([trustArgs, { accountId, region }]) =>
                JSON.stringify(
                    trustPolicy({ ...trustArgs, ...(accountId && { accountId }), ...(region && { region }) }),
                ),
            );
        this.trustPolicySize = this.trustPolicy.apply((policy) => policy.length);
        this.trustPolicyQuota = pulumi.output(given.trustPolicyQuota ?? leastQuota);

        this.role = new Role(
            `${name}-role`,
            {
                name: given.roleName,
                path: given.path,
                description: given.description,
                assumeRolePolicy: this.trustPolicy,
                maxSessionDuration: given.maxSessionDuration,
                permissionsBoundary: given.permissionsBoundary,
                tags: given.tags,
            },
            { parent: this },
        );
        this.arn = checked.gated(this.role.arn);
        this.name = checked.gated(this.role.name);
        this.uniqueId = checked.gated(this.role.uniqueId);

        const policies = rolePolicies(name, this.name, given, { parent: this });
        const association = { ...given.association, roleArn: this.arn };
        // A COPY that finds the role on the cluster must find its permissions too.
        const associationOpts = { parent: this, dependsOn: policies, customTimeouts: opts?.customTimeouts };
        const { cluster, namespace } = isAssociated(given) ? given : {};
        const associations = [
            ...(cluster ? [clusterAssociation(`${name}-association`, cluster, association, associationOpts)] : []),
            ...(namespace
                ? [sharedNamespaceAssociation(`${name}-namespace-association`, namespace, association, associationOpts)]
                : []),
        ];

        this.iamRoleClause = this.arn.apply(iamRoleClause);
        const ready = [...policies, ...associations].map(({ id }) => id);
        this.readyArn = pulumi.all([this.arn, pulumi.all(ready)]).apply(([arn]) => arn);

        this.registerOutputs({
            role: checked.gated(pulumi.output(this.role)),
            arn: this.arn,
            name: this.name,
            uniqueId: this.uniqueId,
            trustPolicy: this.trustPolicy,
            trustPolicySize: this.trustPolicySize,
            trustPolicyQuota: this.trustPolicyQuota,
            iamRoleClause: this.iamRoleClause,
            readyArn: this.readyArn,
        });
    }
}

function withPlainClusters(args: RedshiftRoleArgs): RedshiftRoleArgs {
    // Whatever else a JavaScript program gives is passed on, for the rules to name it; so are other grants.
    const given: unknown = args;
    if (!isRecord(given)) {
        return args;
    }
    return {
        ...args,
        cluster: clusterOf(args.cluster),
        namespace: namespaceOf(args.namespace),
        grants: Array.isArray(args.grants)
            ? args.grants.map((grant) => (isRecord(grant) ? { ...grant, cluster: clusterOf(grant.cluster) } : grant))
            : args.grants,
    };
}
