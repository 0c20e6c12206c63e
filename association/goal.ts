import { Change, RoleList } from "./role-list";

/** What the list of roles is to be like, as far as one association is concerned. */
export interface Goal {
    /** The role that is to be in the list. */
    present?: string | undefined;
    /** Roles of this association that are to be gone; the default goes with its role. */
    absent: readonly string[];
    /** Makes `present` the default. Else the default is nobody's business here. */
    isDefault: boolean;
    /** A role that this association made the default, and that is not to be it any more. */
    demoted?: string | undefined;
}

/** What to do next: nothing, wait for AWS, or change the list. */
export type Step = { kind: "done" } | { kind: "wait"; for: string } | { kind: "write"; change: Change };

/** The next step from a list towards a goal. Whatever the goal does not name is left as it is. */
export function nextStep(list: RoleList, goal: Goal): Step {
    const change = changeFor(list, goal);
    const unsettled = list.roles.find(({ arn, applyStatus }) => isOurs(goal, arn) && applyStatus !== "in-sync");
    if (change !== undefined) {
        return list.takesChanges === "later"
            ? { kind: "wait", for: `its status is ${list.status}` }
            : { kind: "write", change };
    }
    return unsettled === undefined
        ? { kind: "done" }
        : { kind: "wait", for: `the status of role ${unsettled.arn} is ${unsettled.applyStatus}` };
}

function changeFor(list: RoleList, goal: Goal): Change | undefined {
    const { present, absent } = goal;
    const add = present !== undefined && statusOf(list, present) === undefined ? [present] : [];
    const remove = absent.filter((arn) => !["removing", undefined].includes(statusOf(list, arn)));
    const defaultRoleArn = newDefault(list, goal, remove);
    const isChange = add.length > 0 || remove.length > 0 || defaultRoleArn !== undefined;
    return isChange ? { add, remove, ...(defaultRoleArn !== undefined && { defaultRoleArn }) } : undefined;
}

function newDefault(
    { defaultRoleArn: current, ...list }: RoleList,
    { present, absent, isDefault, demoted }: Goal,
    removed: readonly string[],
): string | undefined {
    if (isDefault && present !== undefined) {
        // A role that is being removed can be nobody's default: it is added anew first.
        const isLeaving = list.roles.some(({ arn, applyStatus }) => arn === present && applyStatus === "removing");
        return current === present || isLeaving ? undefined : present;
    }
    const isToGo = current !== undefined && (absent.includes(current) || current === demoted);
    return isToGo && !removed.includes(current) ? "" : undefined;
}

function statusOf({ roles }: Pick<RoleList, "roles">, wanted: string): string | undefined {
    return roles.find(({ arn }) => arn === wanted)?.applyStatus;
}

function isOurs({ present, absent }: Goal, arn: string): boolean {
    return arn === present || absent.includes(arn);
}
