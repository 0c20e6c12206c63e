import { Role, RolePolicy } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { permissionToAssume, trustOf } from "../chain/documents";
import { nextPolicyName } from "../chain/rules/new-role";
import { permissionsPolicy } from "../permissions/permissions-policy";
import { Checked, LookUps } from "./check";
import { RedshiftChainedRole, RedshiftNewRole } from "./redshift-chained-role";
import { RoleChainArgs } from "./role-chain-args";
import { rolePolicies } from "./role-policies";

/** One role of a chain as the program has it. */
export interface ChainLink {
    /** What it is named by in the stack. */
    key: string;
    arn: pulumi.Output<string>;
    uniqueId: pulumi.Output<string | undefined>;
    /** Of a role whose permission to assume the next one is written here. */
    name: pulumi.Output<string> | undefined;
    /** Whether the chain made it, with its trust. */
    isMade: boolean;
    /** The policies of a role that the chain made, but for the one about the next role. */
    policies: pulumi.CustomResource[];
}

type Options = pulumi.CustomResourceOptions & { parent: pulumi.Resource };

/**
 * The roles in their order; those that are not there are made, each once the one that it trusts is there.
 *
 * Resources take their inputs through the gate, and roles each other's values without it. Values that are gated over and
 * over would be a web of promises, which V8 walks along every path when one rejects while Pulumi has its debugger on to
 * read a dynamic resource's code: it took all memory.
 */
export function chainLinks(name: string, checked: Checked<RoleChainArgs>, opts: Options): ChainLink[] {
    const links: ChainLink[] = [];
    for (const role of checked.args.roles) {
        const place = String(links.length + 1);
        const previous = links.at(-1);
        links.push(
            role.create !== undefined && previous !== undefined
                ? madeLink(name, role.create.key ?? place, role.create, previous, checked, opts)
                : existingLink(place, role),
        );
    }
    return links;
}

/** For each role of ours, the policy by which it may assume the next one. */
export function nextPolicies(
    name: string,
    links: readonly ChainLink[],
    { gated }: Checked<RoleChainArgs>,
    opts: Options,
): RolePolicy[] {
    return links.flatMap(({ key, name: role }, index) => {
        const next = links[index + 1];
        if (role === undefined || next === undefined) {
            return [];
        }
        const props = { role: gated(role), policy: gated(next.arn).apply(permissionToAssume) };
        // IAM's name of it is Pulumi's to make up: one role may be in several chains, of several stacks.
        return [new RolePolicy(`${name}-${key}-${nextPolicyName}`, props, opts)];
    });
}

function existingLink(key: string, { arn, name, uniqueId }: RedshiftChainedRole): ChainLink {
    return {
        key,
        arn: pulumi.output(arn ?? ""),
        uniqueId: pulumi.output(uniqueId),
        name: name === undefined ? undefined : pulumi.output(name),
        isMade: false,
        policies: [],
    };
}

function madeLink(
    name: string,
    key: string,
    create: RedshiftNewRole,
    previous: ChainLink,
    { gated, lookedUp }: Checked<RoleChainArgs>,
    opts: Options,
): ChainLink {
    const role = new Role(
        `${name}-${key}-role`,
        {
            name: create.roleName,
            path: create.path,
            description: create.description,
            assumeRolePolicy: gated(pulumi.all([previous.arn, previous.uniqueId])).apply(([arn, uniqueId]) =>
                trustOf({ arn, uniqueId }),
            ),
            maxSessionDuration: create.maxSessionDuration,
            permissionsBoundary: create.permissionsBoundary,
            tags: create.tags,
        },
        opts,
    );
    const policies = { ...create, permissionsPolicy: permissionsText(create, lookedUp) };
    return {
        key,
        arn: role.arn,
        uniqueId: role.uniqueId,
        name: role.name,
        isMade: true,
        policies: rolePolicies(`${name}-${key}`, gated(role.name), policies, opts),
    };
}

function permissionsText(
    { permissions }: RedshiftNewRole,
    lookedUp: Promise<LookUps>,
): pulumi.Output<string> | undefined {
    if (permissions === undefined) {
        return undefined;
    }
    return pulumi.all([permissions, lookedUp]).apply(([given, { region = "", accountId = "" }]) =>
        // Only Redshift ML's policy has the role's own ARN, and no chain has Redshift ML.
        permissionsPolicy(given, { region, accountId, roleArn: "" }),
    );
}
