import { Role } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { isAssociated } from "../association/rules/association-problems";
import { isRecord } from "../problems/is-record";
import { iamRoleClause } from "../sql";
import { trustPolicy } from "../trust";
import { leastQuota } from "../trust/rules/quota";
import { adoptedRole } from "./adopted-role";
import { check, LookUps } from "./check";
import { clusterAssociation } from "./cluster-association";
import { namespaceLookedUp, withLookedUp } from "./look-ups";
import { plainPermissions } from "./permissions/plain-permissions";
import { clusterOf, namespaceOf, workgroupOf } from "./plain-handle";
import { isPending } from "./pending";
import { RedshiftNamespace } from "./redshift-namespace";
import { RedshiftGrant, RedshiftRoleArgs } from "./redshift-role-args";
import { redshiftRoleRules, trustPolicyArgsOf } from "./redshift-role-rules";
import { RedshiftRoleSql } from "./redshift-role-sql";
import { permissionTexts } from "./role-permissions";
import { rolePolicies } from "./role-policies";
import { roleSqlOf } from "./role-sql-of";
import { sharedNamespaceAssociation } from "./shared-association";
import { sqlArn } from "./sql-arn";

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
    /** The SQL that goes with the role: grants of ASSUMEROLE, and skeletons for what its `permissions` name. */
    public readonly sql: pulumi.Output<RedshiftRoleSql>;
    /**
     * For `permissions.autoCopy`, the policy in JSON that each bucket needs, by the bucket's name: for an
     * aws.s3.BucketPolicy, together with what else the bucket's policy says.
     */
    public readonly autoCopyBucketPolicies: pulumi.Output<{ [bucket: string]: string }>;
    /** The role's ARN, once every policy is attached and the association is in sync. */
    public readonly readyArn: pulumi.Output<string>;

    public constructor(name: string, args: RedshiftRoleArgs, opts?: pulumi.ComponentResourceOptions) {
        super("redshift-iam:index:RedshiftRole", name, {}, opts);
        const checked = check(this, `RedshiftRole "${name}"`, withPlainParts(args), redshiftRoleRules(this, opts));
        const given = checked.args;

        this.trustPolicy = pulumi
            .output(checked.lookedUp.then((lookedUp) => [trustPolicyArgsOf(given), lookedUp] as const))
            .apply(([trustArgs, lookedUp]) => JSON.stringify(trustPolicy(withLookedUp(trustArgs, lookedUp))));
        this.trustPolicySize = this.trustPolicy.apply((policy) => policy.length);
        this.trustPolicyQuota = pulumi.output(given.trustPolicyQuota ?? leastQuota);

        const adopted = adoptedRole(given);
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
                ...adopted.props,
            },
            { parent: this, ...adopted.opts },
        );
        this.arn = checked.gated(this.role.arn);
        this.name = checked.gated(this.role.name);
        this.uniqueId = checked.gated(this.role.uniqueId);

        const texts = permissionTexts(given, this.arn, checked.lookedUp);
        this.autoCopyBucketPolicies = texts.autoCopyBucketPolicies;
        const { permissionsPolicy } = texts;
        const policies = rolePolicies(name, this.name, { ...given, permissionsPolicy }, { parent: this });

        const association = { ...given.association, roleArn: this.arn };
        // A COPY that finds the role on the cluster must find its permissions too.
        const { customTimeouts, version } = opts ?? {};
        const associationOpts = { parent: this, dependsOn: policies, customTimeouts, version };
        const { cluster } = isAssociated(given) ? given : {};
        const namespace = isAssociated(given) ? associatedNamespace(given, checked.lookedUp) : undefined;
        const associations = [
            ...(cluster ? [clusterAssociation(`${name}-association`, cluster, association, associationOpts)] : []),
            ...(namespace
                ? [sharedNamespaceAssociation(`${name}-namespace-association`, namespace, association, associationOpts)]
                : []),
        ];

        this.iamRoleClause = this.arn.apply((arn) => iamRoleClause(sqlArn(arn)));
        this.sql = roleSqlOf(given, this.arn);
        const ready = [...policies, ...associations].map(({ id }) => id);
        this.readyArn = checked.gated(pulumi.all([this.arn, pulumi.all(ready)]).apply(([arn]) => arn));

        // No Output: to see whether anything in it is unknown, Pulumi would walk the resource and all it leads to.
        const roleOnceChecked = checked.lookedUp.then(() => this.role);
        // The outputs tell of it; Pulumi waits for this one too late for Node.
        roleOnceChecked.catch(() => undefined);

        this.registerOutputs({
            role: roleOnceChecked,
            arn: this.arn,
            name: this.name,
            uniqueId: this.uniqueId,
            trustPolicy: this.trustPolicy,
            trustPolicySize: this.trustPolicySize,
            trustPolicyQuota: this.trustPolicyQuota,
            iamRoleClause: this.iamRoleClause,
            sql: this.sql,
            autoCopyBucketPolicies: this.autoCopyBucketPolicies,
            readyArn: this.readyArn,
        });
    }
}

/** The namespace to associate the role with: the one given, else the workgroup's. */
function associatedNamespace(
    { namespace, workgroup }: RedshiftRoleArgs,
    lookedUp: Promise<LookUps>,
): RedshiftNamespace | undefined {
    if (workgroup === undefined) {
        return namespace;
    }
    const namespaceName = pulumi
        .all([workgroup.namespaceName, namespaceLookedUp(lookedUp)])
        .apply(([given, answer]) => given ?? answer);
    return { namespaceName, ...(workgroup.region !== undefined && { region: workgroup.region }) };
}

function withPlainParts(args: RedshiftRoleArgs): RedshiftRoleArgs {
    // Whatever else a JavaScript program gives is passed on, for the rules to name it; so are other grants.
    const given: unknown = args;
    if (!isRecord(given)) {
        return args;
    }
    return {
        ...withPlainWarehouses(args),
        namespace: namespaceOf(args.namespace),
        permissions: plainPermissions(args.permissions),
        grants: Array.isArray(args.grants)
            ? args.grants.map((grant) => (isRecord(grant) && !isPending(grant) ? withPlainWarehouses(grant) : grant))
            : args.grants,
    };
}

function withPlainWarehouses<A extends RedshiftRoleArgs | RedshiftGrant>(args: A): A {
    return { ...args, cluster: clusterOf(args.cluster), workgroup: workgroupOf(args.workgroup) };
}
