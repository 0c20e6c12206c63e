import * as pulumi from "@pulumi/pulumi";
import { noArgsProblems } from "../chain/chain-problems";
import { handOver, Link } from "../chain/hand-over";
import { isRecord } from "../problems/is-record";
import { Problem } from "../problems/problem";
import { iamRoleClause } from "../sql";
import { ChainLink, chainLinks, nextPolicies } from "./chain-links";
import { check } from "./check";
import { componentError } from "./component-error";
import { plainPermissions } from "./permissions/plain-permissions";
import { recover } from "./recover";
import { RedshiftChainedRole, RedshiftHandOver, RedshiftNewRole } from "./redshift-chained-role";
import { RoleChainArgs } from "./role-chain-args";
import { roleChainRules } from "./role-chain-rules";
import { settle } from "./settle";
import { sqlArn } from "./sql-arn";

/**
 * Roles that assume one another in their order, the first of which is attached to the cluster. Each may assume exactly
 * the next, and is trusted by it alone; the roles of other accounts get what they have to write as JSON.
 *
 * ```ts
 * const chain = new RoleChain("lake", {
 *     roles: [entry, { arn: "arn:aws:iam::210987654321:role/lake-reader" }],
 * });
 * export const copy = pulumi.interpolate`COPY t FROM 's3://b/t' ${chain.iamRoleClause}`;
 * ```
 *
 * Database users are restricted on the first role alone. AWS limits the session of a role that a role assumes to an hour.
 */
export class RoleChain extends pulumi.ComponentResource {
    /** The roles' ARNs in their order, as soon as the roles exist. For SQL that is run in the same program take `readyArns`. */
    public readonly arns: pulumi.Output<string[]>;
    /** The clause for COPY and UNLOAD: `IAM_ROLE 'arn:…,arn:…'`, without a space. */
    public readonly iamRoleClause: pulumi.Output<string>;
    /** The roles' ARNs in their order, once every policy is written here and the first role is ready. */
    public readonly readyArns: pulumi.Output<string[]>;
    /** For each role that is not all written here, what is left to write for who has it. */
    public readonly handOver: pulumi.Output<RedshiftHandOver[]>;

    public constructor(name: string, args: RoleChainArgs, opts?: pulumi.ComponentResourceOptions) {
        super("redshift-iam:index:RoleChain", name, {}, opts);
        const subject = `RoleChain "${name}"`;
        const refuse = (problems: readonly Problem[]): void => {
            if (problems.length > 0) {
                throw componentError(this, subject, problems);
            }
        };
        refuse(noArgsProblems(args));
        const checked = check(this, subject, withPlainRoles(args), roleChainRules(this));
        const links = chainLinks(name, checked, { parent: this });
        const policies = [
            ...links.flatMap((link) => link.policies),
            ...nextPolicies(name, links, checked, { parent: this }),
        ].map(({ id }) => id);

        const arns = pulumi.all(links.map(({ arn }) => arn));
        this.arns = checked.gated(arns);
        this.iamRoleClause = this.arns.apply((arns) => iamRoleClause(arns.map(sqlArn)));
        const ready = recover(onlyReadyArns(args));
        // Where the args have a problem, that is told alone: a readyArn fails mostly for the same reason.
        const isReady = checked.lookedUp
            .then(() => settle(ready.args))
            .then(() => {
                refuse(ready.failures);
            });
        const readyArns = ready.args.roles.flatMap(({ readyArn }) => (readyArn === undefined ? [] : [readyArn]));
        this.readyArns = checked
            .gated(pulumi.all([arns, pulumi.all(policies), pulumi.all(readyArns), isReady]))
            .apply(([whenReady]) => whenReady);
        this.handOver = checked.gated(pulumi.all(links.map(linkOf))).apply(handOver);

        this.registerOutputs({
            arns: this.arns,
            iamRoleClause: this.iamRoleClause,
            readyArns: this.readyArns,
            handOver: this.handOver,
        });
    }
}

function linkOf({ arn, uniqueId, name, isMade }: ChainLink): pulumi.Output<Link> {
    return pulumi.all([arn, uniqueId]).apply(([known, id]) => ({
        arn: known,
        uniqueId: id,
        writesPermission: name !== undefined,
        writesTrust: isMade,
    }));
}

/**
 * Roles as plain objects: of a resource, what a chained role has. When a role is ready is no matter of the rules, and
 * nothing but `readyArns` is to wait for it.
 */
function withPlainRoles(args: RoleChainArgs): RoleChainArgs {
    // Whatever else a JavaScript program gives is passed on, for the rules to name it.
    const given: unknown = args;
    return isRecord(given) && Array.isArray(given["roles"]) ? { ...args, roles: args.roles.map(plainRole) } : args;
}

function plainRole(role: RedshiftChainedRole): RedshiftChainedRole {
    if (pulumi.Resource.isInstance(role)) {
        const { arn, name, uniqueId } = role as RedshiftChainedRole;
        return { ...(arn && { arn }), ...(name && { name }), ...(uniqueId && { uniqueId }) };
    }
    if (!isPlainObject(role)) {
        return role;
    }
    const entries = Object.entries(role).filter(([name]) => name !== "readyArn");
    const create = isPlainObject(role.create) ? { create: plainNewRole(role.create) } : {};
    return { ...Object.fromEntries(entries), ...create };
}

function plainNewRole(create: RedshiftNewRole): RedshiftNewRole {
    const { permissions } = create;
    return permissions === undefined ? create : { ...create, permissions: plainPermissions(permissions) };
}

function isPlainObject<T>(value: T): value is T & object {
    return isRecord(value) && !pulumi.Output.isInstance(value) && !((value as unknown) instanceof Promise);
}

/** What only `readyArns` waits for, where it stands in the args. */
function onlyReadyArns({ roles }: RoleChainArgs): { roles: Pick<RedshiftChainedRole, "readyArn">[] } {
    return { roles: roles.map(({ readyArn }) => (readyArn === undefined ? {} : { readyArn })) };
}
