import { givenText } from "../../problems/given";
import { isRecord } from "../../problems/is-record";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { whereIs } from "../../trust/arn";
import { LookedUp } from "../looked-up";
import { repeated, Said, said, settings } from "./said";

/**
 * A role to make must have a name that no other of the account has.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 */
export function sameNameProblems(roles: readonly unknown[], lookedUp: LookedUp): Problem[] {
    const made = said(roles, (role) => settings(role)["roleName"], "create.roleName");
    // Those that are there come first: the name to change is the one of the role to make.
    return repeated([...namesOfOwnRoles(roles, lookedUp), ...made], (name) => name.toLowerCase())
        .filter(({ path }) => made.some((one) => one.path === path))
        .map(({ path, value, first }) =>
            problem({
                rule: "chain.roleName",
                path,
                must: `be another name than ${first}`,
                got: show(value),
                fix: "An account has one role of a name, in whatever case.",
            }),
        );
}

/** The names of the account's roles that are there: of those given with their name, and by the ARN as far as it tells. */
function namesOfOwnRoles(roles: readonly unknown[], { accountId }: LookedUp): Said[] {
    const isOwn = (arn: unknown): boolean =>
        givenText(accountId) !== undefined && whereIs(givenText(arn) ?? "").accountId === accountId;
    return roles.flatMap((role, index) => {
        if (!isRecord(role)) {
            return [];
        }
        const name = givenText(role["name"]);
        const value = name ?? (isOwn(role["arn"]) ? givenText(role["arn"])?.replace(/^.*\//, "") : undefined);
        return value === undefined ? [] : [{ path: `roles[${index}].${name === undefined ? "arn" : "name"}`, value }];
    });
}
