import { isRecord } from "../../problems/is-record";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { whereIs } from "../../trust/arn";
import { LookedUp } from "../looked-up";
import { accountProblems } from "./account";
import { sameNameProblems } from "./role-name";
import { repeated, Said, said, settings } from "./said";

/** The problems of roles that are right by themselves, in one chain. */
export function togetherProblems(roles: readonly unknown[], lookedUp: LookedUp): Problem[] {
    const arns = said(roles, (role) => role["arn"], "arn");
    const keys = said(roles, (role) => settings(role)["key"], "create.key");
    return [
        ...firstProblems(roles[0]),
        ...circleProblems(arns),
        ...partitionProblems(arns),
        ...accountProblems(roles, lookedUp),
        ...sameNameProblems(roles, lookedUp),
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

/** An account has one role of a name, in whatever case, and that one has one path. */
function circleProblems(arns: readonly Said[]): Problem[] {
    return repeated(arns, (arn) => arn.toLowerCase()).map(({ path, value, first }) =>
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
