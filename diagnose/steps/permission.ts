import { unseen } from "../answer";
import { accountOf } from "../arn";
import { AtTheObject } from "../at-the-object";
import { Simulation } from "../calls";
import { isNeeded } from "../question";
import { cannotSee, fails, ok, Step } from "../step";
import { Walk } from "../walk";
import { atTheObject, isLetInFolder, onlyInFolder } from "./about-object";
import { bucketAllows } from "./bucket-policy";

const name = "permission";

/** The policies of the role that reads and writes allow it the object, by IAM's own evaluation. */
export function permissionStep(walk: Walk, at: AtTheObject | undefined): Step {
    return atTheObject(name, walk, at, (there) => {
        const { role, simulations } = there;
        if (simulations.is === "refused") {
            return unseen(
                name,
                simulations,
                `Account ${accountOf(role.arn)} can look: ${role.arn} needs ${policy(walk, there)}`,
            );
        }
        return simulations.is === "missing"
            ? cannotSee(name, `there is no role ${role.arn}`)
            : judged(walk, there, simulations.value);
    });
}

function judged(walk: Walk, at: AtTheObject, simulations: readonly Simulation[]): Step {
    const roleArn = at.role.arn;
    const needed = simulations.filter(({ action }) => isNeeded(action, walk.question.command));
    const refused = needed.filter((one) => !isAllowed(walk, at, one));
    if (refused.length === 0) {
        return ok(name, `${roleArn} is allowed ${listed(needed)}${besides(walk, at, simulations)}`);
    }
    const byOrganization = refused.filter(({ organizationAllows }) => organizationAllows === false);
    if (byOrganization.length > 0) {
        return fails(
            name,
            `the organization's policies do not let ${roleArn} do ${listed(byOrganization)}`,
            "Ask whoever manages the organization's service control policies to allow it to this account.",
        );
    }
    if (refused.every((one) => isLetInFolder(at, one, ({ decision }) => decision === "allowed"))) {
        return onlyInFolder(name, `${roleArn} is allowed ${actionsOf(refused)}`, at);
    }
    const denied = refused.filter(({ decision }) => decision === "explicitDeny");
    if (denied.length > 0) {
        return fails(
            name,
            `${roleArn} is denied ${listed(denied)}${unknowns(denied)}`,
            `Change the Deny in ${sources(denied)}.`,
        );
    }
    const notByBoundary = refused.filter(({ boundaryAllows }) => boundaryAllows !== false);
    return notByBoundary.length === 0
        ? cannotSee(name, `behind the permissions boundary IAM does not tell what the policies of ${roleArn} allow`)
        : fails(
              name,
              `no policy of ${roleArn} allows ${listed(notByBoundary)}${unknowns(notByBoundary)}${folder(at)}`,
              grant(walk, at),
          );
}

/** Within one account it is enough that the bucket's policy allows it; a boundary or the organization may still not. */
function isAllowed(walk: Walk, at: AtTheObject, one: Simulation): boolean {
    const isStopped =
        one.decision === "explicitDeny" || one.boundaryAllows === false || one.organizationAllows === false;
    return one.decision === "allowed" || (!isStopped && bucketAllows(walk, at, one));
}

function besides(walk: Walk, at: AtTheObject, simulations: readonly Simulation[]): string {
    const put = simulations.find(({ action }) => action === "s3:PutObject");
    if (put === undefined || walk.question.command !== undefined) {
        return "";
    }
    return isAllowed(walk, at, put)
        ? ", and s3:PutObject, as UNLOAD needs it"
        : ", as COPY needs it; UNLOAD would need s3:PutObject too, which it is not allowed";
}

function listed(simulations: readonly Simulation[]): string {
    return simulations.map(({ action, resource }) => `${action} on ${resource}`).join(" and ");
}

function sources(simulations: readonly Simulation[]): string {
    const all = simulations.flatMap(({ matched }) =>
        matched.map(({ policy, line }) => `${policy}${line === undefined ? "" : `, line ${line}`}`),
    );
    return [...new Set(all)].join("; ") || "the role's policies, which IAM does not name here";
}

function unknowns(simulations: readonly Simulation[]): string {
    const keys = [...new Set(simulations.flatMap(({ missingContext }) => missingContext))];
    return keys.length === 0
        ? ""
        : `, as far as IAM can tell without ${keys.join(", ")}, on which its conditions depend`;
}

function actionsOf(simulations: readonly Simulation[]): string {
    return simulations.map(({ action }) => action).join(" and ");
}

/** COPY takes a key for what keys begin with, and who types it may mean a folder. */
function folder({ object: { bucket, key }, inFolder }: AtTheObject): string {
    return inFolder.length === 0 ? "" : `. If that is a folder, give --s3 s3://${bucket}/${key}/`;
}

/** No wider than what was asked of IAM. The argument of RedshiftRole is for all that begins with the prefix. */
function grant(walk: Walk, at: AtTheObject): string {
    const { bucket, key } = at.object;
    const feature = walk.question.command === "UNLOAD" ? "unloadToS3" : "copyFromS3";
    const location = key === "" ? { bucket } : { bucket, prefix: key };
    const shown = Object.entries(location).map(([property, value]) => `${property}: ${JSON.stringify(value)}`);
    return at.objects.endsWith("*")
        ? `Give the RedshiftRole permissions: { ${feature}: [{ ${shown.join(", ")} }] }, or the role ${policy(walk, at)}`
        : `Give the role ${policy(walk, at)}`;
}

function policy({ question }: Walk, { bucketArn, objects }: AtTheObject): string {
    const actions = question.command === "UNLOAD" ? ["s3:GetObject", "s3:PutObject"] : "s3:GetObject";
    const statements = [
        { Effect: "Allow", Action: "s3:ListBucket", Resource: bucketArn },
        { Effect: "Allow", Action: actions, Resource: objects },
    ];
    return `this policy: ${JSON.stringify({ Version: "2012-10-17", Statement: statements })}`;
}
