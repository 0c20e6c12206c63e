import { permissionsPolicy } from "../../permissions/permissions-policy";
import { unseen } from "../answer";
import { Simulation } from "../calls";
import { accountOf, isNeeded, isPrefix, S3Object } from "../question";
import { cannotSee, fails, ok, Step } from "../step";
import { AtTheObject, Walk } from "../walk";
import { bucketAllows } from "./bucket-policy";

const name = "permission";

/** The policies of the role that reads and writes allow it the object, by IAM's own evaluation. */
export function permissionStep(walk: Walk, at: AtTheObject | undefined): Step {
    const { object } = walk.question;
    if (object === undefined) {
        return cannotSee(name, "no object was named", "Give --s3 s3://BUCKET/KEY, as COPY or UNLOAD has it.");
    }
    if (at === undefined) {
        return cannotSee(name, "which role it is depends on the default role, which is not known");
    }
    const { role, simulations } = at;
    if (simulations.is !== "told") {
        return simulations.is === "refused"
            ? unseen(name, simulations)
            : cannotSee(name, `there is no role ${role.arn}`);
    }
    return judged(walk, at, object, simulations.value);
}

function judged(walk: Walk, at: AtTheObject, object: S3Object, simulations: readonly Simulation[]): Step {
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
              `no policy of ${roleArn} allows ${listed(notByBoundary)}${unknowns(notByBoundary)}${folder(object)}`,
              grant(walk, roleArn, object),
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

/** `s3://bucket/sales` is one object to IAM, and to COPY everything that begins so. */
function folder(object: S3Object): string {
    return isPrefix(object) ? "" : `. If that is a folder, give --s3 s3://${object.bucket}/${object.key}/`;
}

function grant({ question }: Walk, roleArn: string, { bucket, key }: S3Object): string {
    const feature = question.command === "UNLOAD" ? "unloadToS3" : "copyFromS3";
    const location = key === "" ? { bucket } : { bucket, prefix: key };
    const where = { region: question.region, accountId: accountOf(roleArn), roleArn };
    const shown = Object.entries(location).map(([property, value]) => `${property}: ${JSON.stringify(value)}`);
    return `Give the RedshiftRole permissions: { ${feature}: [{ ${shown.join(", ")} }] }, or the role this policy: ${permissionsPolicy({ [feature]: [location] }, where)}`;
}
