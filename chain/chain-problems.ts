import { argsProblems } from "../problems/args-rule";
import { givenList } from "../problems/given";
import { listProblems, ListKind } from "../problems/list-rules";
import { plainProblems } from "../problems/plain-rule";
import { problem, Problem } from "../problems/problem";
import { isRecord } from "../problems/is-record";
import { setAside } from "../problems/set-aside";
import { show } from "../problems/show";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { LookedUp } from "./looked-up";
import { countProblems } from "./rules/count";
import { chainedRoleProblems } from "./rules/element";
import { lengthProblems } from "./rules/length";
import { chainPartitionProblems } from "./rules/permissions";
import { togetherProblems } from "./rules/together";

/** What a chain is made of. */
export interface ChainArgs {
    roles?: unknown;
}

const roleList: ListKind = {
    id: "chain",
    name: "a list of roles",
    example: '{ arn: "arn:aws:iam::123456789012:role/copy-unload" }, { create: {} }',
    ifEmpty: "Put the role that is attached to the cluster first, and then each role that the one before it assumes.",
};

/** The problem of a chain that was given no args at all. */
export function noArgsProblems(args: unknown): Problem[] {
    return argsProblems(args, "Write { roles: [entry, { create: {} }] }.");
}

/** Every problem of a chain: of each role by itself, then of the roles together. Values may be `notYetKnown`. */
export function chainProblems(args: ChainArgs, lookedUp: LookedUp = {}): Problem[] {
    const none = noArgsProblems(args);
    if (none.length > 0) {
        return none;
    }
    const alone = [
        ...unknownNameProblems("", args, ["roles"]),
        ...plainProblems("roles", args.roles),
        ...rolesProblems(args.roles),
    ];
    const roles = givenList(setAside(args, alone).roles as unknown[] | undefined);
    return [
        ...alone,
        ...(roles.length > 0 ? countProblems(roles) : []),
        ...togetherProblems(roles, lookedUp),
        ...chainPartitionProblems(roles, lookedUp),
        ...lengthProblems(roles, lookedUp),
    ];
}

/** Whether the chain is given a role whose policies it writes, by its name. */
export function hasNamedRole({ roles }: ChainArgs): boolean {
    return givenList(roles as unknown[] | undefined).some((role) => isRecord(role) && role["name"] !== undefined);
}

/** The settings of each role that the chain makes. */
export function newRoles({ roles }: ChainArgs): Record<string, unknown>[] {
    return givenList(roles as unknown[] | undefined)
        .map((role) => (isRecord(role) ? role["create"] : undefined))
        .filter(isRecord);
}

function rolesProblems(roles: unknown): Problem[] {
    if (roles === undefined) {
        const fix = `Write [${roleList.example}].`;
        return [problem({ rule: "chain.type", path: "roles", must: `be ${roleList.name}`, got: show(roles), fix })];
    }
    return listProblems("roles", roles, roleList, chainedRoleProblems);
}
