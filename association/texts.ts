import { count } from "../problems/show";
import { awsError, patience, Refusal } from "./aws/refusal";
import { Change, RoleList, Warehouse, WarehouseKind } from "./role-list";

/* What people are told: what happened, and what to do. Each is one paragraph, as Pulumi prints it under the resource. */

export function missing({ name, kind }: Warehouse): string {
    return `There is no ${name}. Check its ${kind.identifier} and its Region; with credentials of another account, or an explicit aws.Provider, give connection.`;
}

export function deleting({ name }: Warehouse): string {
    return `The ${name} is being deleted. Associate the role with another one, or drop the association.`;
}

export function takesNoChanges({ name, kind, id, region }: Warehouse, { status }: RoleList): string {
    const resume = status.startsWith("paus")
        ? `Resume it, aws redshift resume-cluster --cluster-identifier ${id} --region ${region}, and run the same pulumi command again.`
        : `See to the ${kind.noun} first, then run the same pulumi command again.`;
    return `The ${name} takes no change of its roles: its status is ${status}. ${resume}`;
}

export function otherAccount({ name, kind }: Warehouse, roleArn: string, accountId: string): string {
    return `The role ${roleArn} is not of account ${accountId}, which the ${name} is in: a role and its ${kind.noun} share one account. Give a role of that account, or the connection to the ${kind.noun}'s account.`;
}

/** The same change was made again and again, and did not stay. */
export function undone({ name, kind, region }: Warehouse, { add, remove }: Change): string {
    const undoing =
        add.length > 0
            ? `took out the role ${add.join(", ")}`
            : remove.length > 0
              ? `put back the role ${remove.join(", ")}`
              : "changed the default role back";
    const trail = `aws cloudtrail lookup-events --region ${region} --lookup-attributes AttributeKey=EventName,AttributeValue=${kind.writes}`;
    return `Something else owns the whole list of roles of the ${name}: each of the 3 times that this association changed it, it ${undoing}. Look for ${kind.owners}; ${trail} tells who it was. Let one own the list, or let all share it.`;
}

export function tooLong({ name }: Warehouse, timeout: number, reason: string): string {
    return `The roles of the ${name} are not as wanted after ${duration(timeout)}: ${reason}. Run the same pulumi command again to go on, or allow longer by customTimeouts.`;
}

export function noRegion({ noun }: WarehouseKind): string {
    return `The ${noun}'s Region is not known. Run pulumi config set aws:region us-east-1, or give the ${noun}'s region.`;
}

export function nothingToRemove({ name }: Warehouse): string {
    return `There is no ${name} any more, as these credentials see it: there is nothing to remove.`;
}

export function waiting({ name }: Warehouse, reason: string): string {
    return `Waiting for the ${name}: ${reason}.`;
}

export function takenOver({ name }: Warehouse, roleArn: string): string {
    return `The role ${roleArn} was in the list of the ${name} already. This association takes it over, and removes it when it is destroyed.`;
}

export function stillWanted({ name }: Warehouse, roleArn: string): string {
    return `The role ${roleArn} stays in the list of the ${name}, since the program still has an association for it.`;
}

/** Why the next call is made later. */
export function passing(refusal: Refusal, error: unknown): string {
    if (refusal === "notTrusted") {
        return `IAM may not show the role to Redshift yet (${told(error)})`;
    }
    return refusal === "unreachable" ? `AWS does not answer (${told(error)})` : `AWS answered ${told(error)}`;
}

/** Why no further call is made. */
export function refused(
    warehouse: Warehouse,
    refusal: Refusal,
    error: unknown,
    written: { change: Change; list: RoleList } | undefined,
): string {
    const speaker = refusal === "unreachable" || refusal === "credentials" ? "The AWS SDK" : "AWS";
    const said = `${speaker} says ${told(error)}.`;
    return `${causeOf(warehouse, refusal, awsError(error).message, written)} ${said}`;
}

function causeOf(
    { name, kind, quota }: Warehouse,
    refusal: Refusal,
    message: string,
    written: { change: Change; list: RoleList } | undefined,
): string {
    const added = written?.change.add.join(", ") ?? "";
    const listed = written?.list.roles.filter(({ applyStatus }) => applyStatus !== "removing").length ?? 0;
    if (refusal === "denied") {
        return `The credentials may not ${written === undefined ? "read" : "change"} the roles of the ${name}. They need ${kind.actions.join(", ")}, and iam:PassRole on the role, with iam:PassedToService ${kind.principal}.`;
    }
    if (refusal === "credentials") {
        return `The credentials do not work. The association takes aws:profile, aws:accessKey, aws:secretKey, aws:token and aws:assumeRoles of the stack's configuration, else the AWS SDK's default chain; connection overrides them.`;
    }
    if (refusal === "unreachable") {
        return `AWS cannot be reached for the ${name}. Check the Region and the network, and aws:endpoints where you set it.`;
    }
    const another = notOurs(message, written?.change.add ?? []);
    if (refusal === "notTrusted" && another !== undefined) {
        return `The list of the ${name} has a role that Redshift does not take, ${another}: it is gone, or its trust policy has changed. Remove it from the list, or mend it.`;
    }
    if (refusal === "notTrusted" && added !== "") {
        return `The ${name} does not take the role ${added}, ${duration(patience.notTrusted ?? 0)} after the first try. Its trust policy must let redshift.amazonaws.com assume it, or the Region's principal; and the role must still be there, in the ${kind.noun}'s account.`;
    }
    if (quota !== undefined && added !== "" && listed >= quota) {
        return `The ${name} has ${count(listed)} roles already; AWS's quota is ${quota}, and cannot be raised. Remove a role that nobody uses, or let several users share one role.`;
    }
    return `The roles of the ${name} cannot be ${written === undefined ? "read" : "changed"}.`;
}

/** The role that AWS's message names, where it is none of these: a namespace's whole list is judged anew each time. */
function notOurs(message: string, ours: readonly string[]): string | undefined {
    const named = /arn:[\w-]+:iam::\d{12}:role\/\S+/.exec(message)?.[0];
    return named === undefined || ours.includes(named) ? undefined : named;
}

/** An error in its own words, whole: where AWS denies something, the reason comes last. */
function told(error: unknown): string {
    const { name, message } = awsError(error);
    return `${name}, "${message.trim().replace(/\s+/g, " ")}"`;
}

function duration(milliseconds: number): string {
    const minutes = milliseconds / 60_000;
    return Number.isInteger(minutes)
        ? `${minutes} ${minutes === 1 ? "minute" : "minutes"}`
        : `${milliseconds / 1000} s`;
}
