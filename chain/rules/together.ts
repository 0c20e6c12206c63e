import { givenText } from "../../problems/given";
import { isRecord } from "../../problems/is-record";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { whereIs } from "../../trust/arn";

/** A text of one role, and where it stands. */
interface Said {
    path: string;
    value: string;
}

/** The problems of roles that are right by themselves, in one chain. */
export function togetherProblems(roles: readonly unknown[]): Problem[] {
    const arns = said(roles, (role) => role["arn"], "arn");
    const names = said(roles, (role) => settings(role)["roleName"], "create.roleName");
    const keys = said(roles, (role) => settings(role)["key"], "create.key");
    return [
        ...firstProblems(roles[0]),
        ...circleProblems(arns),
        ...partitionProblems(arns),
        ...accountProblems(roles),
        ...sameNameProblems(names),
        ...sameKeyProblems(keys),
    ];
}

/** Nothing attaches a role to the cluster here. */
function firstProblems(first: unknown): Problem[] {
    if (!isRecord(first) || first["create"] === undefined) {
        return [];
    }
    return [
        problem({
            rule: "chain.first",
            path: "roles[0]",
            must: "be there already, since the first role is attached to the cluster",
            got: show(first),
            fix: "Make it with new RedshiftRole(…, { cluster }), and put that role here.",
        }),
    ];
}

function circleProblems(arns: readonly Said[]): Problem[] {
    return repeated(arns, (arn) => arn).map(({ path, value, first }) =>
        problem({
            rule: "chain.circle",
            path,
            must: `be another role than ${first}`,
            got: show(value),
            fix: "A chain that comes back to a role goes in a circle: name each role once.",
        }),
    );
}

function partitionProblems([first, ...others]: readonly Said[]): Problem[] {
    const partition = whereIs(first?.value ?? "").partition;
    return others
        .filter(({ value }) => whereIs(value).partition !== partition)
        .map(({ path, value }) =>
            problem({
                rule: "chain.partition",
                path,
                must: `be in the partition of ${first?.path}, ${partition}`,
                got: `${show(value)}, which is in ${whereIs(value).partition}`,
                fix: "No role assumes one of another partition: copy the data by other means.",
            }),
        );
}

/** Where the name is given the policies are written, by the one AWS provider that a component has. */
function accountProblems(roles: readonly unknown[]): Problem[] {
    const [first, ...others] = roles.flatMap((role, index) => {
        const arn = isRecord(role) && role["name"] !== undefined ? givenText(role["arn"]) : undefined;
        return arn === undefined ? [] : [{ path: `roles[${index}]`, arn, accountId: whereIs(arn).accountId }];
    });
    return others
        .filter(({ accountId }) => accountId !== first?.accountId)
        .map(({ path, arn, accountId }) =>
            problem({
                rule: "chain.account",
                path,
                must: `be given without its name, since it is of another account than ${first?.path} (${first?.accountId}) and this stack cannot write its policies`,
                got: `a role of ${accountId}`,
                fix: `Write { arn: ${show(arn)} }: handOver then has what that account has to write.`,
            }),
        );
}

function sameNameProblems(names: readonly Said[]): Problem[] {
    return repeated(names, (name) => name.toLowerCase()).map(({ path, value, first }) =>
        problem({
            rule: "chain.roleName",
            path,
            must: `be another name than ${first}`,
            got: show(value),
            fix: "An account has one role of a name, in whatever case.",
        }),
    );
}

function sameKeyProblems(keys: readonly Said[]): Problem[] {
    return repeated(keys, (name) => name).map(({ path, value, first }) =>
        problem({
            rule: "chain.key.twice",
            path,
            must: `be another than ${first}`,
            got: show(value),
            fix: "A stack has one resource of a name.",
        }),
    );
}

function said(roles: readonly unknown[], of: (role: Record<string, unknown>) => unknown, name: string): Said[] {
    return roles.flatMap((role, index) => {
        const value = isRecord(role) ? givenText(of(role)) : undefined;
        return value === undefined ? [] : [{ path: `roles[${index}].${name}`, value }];
    });
}

function settings({ create }: Record<string, unknown>): Record<string, unknown> {
    return isRecord(create) ? create : {};
}

/** Those that are there before, each with the path of the first one. */
function repeated(all: readonly Said[], sameness: (value: string) => string): (Said & { first: string })[] {
    return all.flatMap((one, index) => {
        const first = all.findIndex(({ value }) => sameness(value) === sameness(one.value));
        return first === index ? [] : [{ ...one, first: all[first]?.path ?? "" }];
    });
}
