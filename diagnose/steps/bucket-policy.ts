import { partitionOf } from "../../trust/region";
import { unseen } from "../answer";
import { accountOf, objectArn, Question, S3Object } from "../question";
import { Concern, concerns, isCertain } from "../resource-policy";
import { cannotSee, fails, ok, Step } from "../step";
import { AtTheObject, callersAccount, Walk } from "../walk";

const name = "bucket policy";

/**
 * The bucket's own policy does not stand in the way. IAM's simulation takes no account of it, for a role:
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export function bucketPolicyStep(walk: Walk, at: AtTheObject | undefined): Step {
    const { object } = walk.question;
    if (object === undefined) {
        return cannotSee(name, "no object was named", "Give --s3 s3://BUCKET/KEY, as COPY or UNLOAD has it.");
    }
    if (at === undefined) {
        return cannotSee(name, "which role it is depends on the default role, which is not known");
    }
    const answer = at.bucketPolicy;
    if (answer.is === "missing") {
        return fails(name, `there is no bucket ${object.bucket}`, "Correct the name in the SQL, or make the bucket.");
    }
    if (answer.is === "refused") {
        return unseen(name, answer);
    }
    const isForeign = isOfAnotherAccount(walk, at);
    const { policy } = answer.value;
    if (policy === undefined) {
        return isForeign ? notAllowed(walk.question, at.role.arn, object) : ok(name, `${object.bucket} has none`);
    }
    return judged(walk, at.role.arn, object, policy, isForeign);
}

/** S3 shows a policy to the bucket's own account alone, so that is whose credentials these are. */
function isOfAnotherAccount(walk: Walk, { role }: AtTheObject): boolean {
    const account = callersAccount(walk);
    return account !== undefined && account !== accountOf(role.arn);
}

/** Whether the bucket's policy allows a call by itself, as it may within one account. */
export function bucketAllows(walk: Walk, at: AtTheObject, { action, resource }: S3Call): boolean {
    const policy = at.bucketPolicy.is === "told" ? at.bucketPolicy.value.policy : undefined;
    if (policy === undefined || isOfAnotherAccount(walk, at)) {
        return false;
    }
    return concerns(policy, { roleArn: at.role.arn, action, resource, context: contextOf(walk.question, action) }).some(
        (one) => one.effect === "Allow" && one.means === "role" && isCertain(one),
    );
}

function contextOf({ object }: Question, action: string): Record<string, string> {
    return action === "s3:ListBucket" && object !== undefined ? { "s3:prefix": object.key } : {};
}

function judged(walk: Walk, roleArn: string, object: S3Object, policy: string, isForeign: boolean): Step {
    const calls = callsOf(walk.question, object);
    const found = calls.map(({ action, resource }) =>
        concerns(policy, { roleArn, action, resource, context: contextOf(walk.question, action) }),
    );
    const denies = found.flat().filter(({ effect }) => effect === "Deny");
    const certain = denies.filter(isCertain);
    if (certain.length > 0) {
        return fails(
            name,
            `${labels(certain)} of the policy of ${object.bucket} denies it to ${roleArn}`,
            `Take ${roleArn} out of it, or the object out of its resources.`,
        );
    }
    const allows = found.map((one) => one.filter(({ effect }) => effect === "Allow"));
    if (isForeign && !allows.every((one) => one.length > 0)) {
        return notAllowed(walk.question, roleArn, object);
    }
    const unsure = [...denies, ...(isForeign ? allows.filter((one) => !one.some(isCertain)).flat() : [])];
    if (unsure.length > 0) {
        const keys = [...new Set(unsure.flatMap(({ dependsOn }) => dependsOn))].join(", ");
        return cannotSee(
            name,
            `${labels(unsure)} of the policy of ${object.bucket} may decide it, by conditions on ${keys}`,
            "Look whether Redshift's requests meet them.",
        );
    }
    return ok(name, `nothing in the policy of ${object.bucket} denies it`);
}

function notAllowed(question: Question, roleArn: string, object: S3Object): Step {
    const calls = callsOf(question, object);
    const statement = {
        Effect: "Allow",
        Principal: { AWS: roleArn },
        Action: calls.map(({ action }) => action),
        Resource: [...new Set(calls.map(({ resource }) => resource))],
    };
    return fails(
        name,
        `${object.bucket} is of another account than ${roleArn}, and its policy does not allow it`,
        `Let the policy of ${object.bucket} have ${JSON.stringify(statement)}`,
    );
}

interface S3Call {
    action: string;
    resource: string;
}

/** What COPY asks of S3, and UNLOAD besides. */
function callsOf({ command, region }: Question, object: S3Object): S3Call[] {
    const partition = partitionOf(region);
    const objects = objectArn(partition, object);
    return [
        { action: "s3:ListBucket", resource: `arn:${partition}:s3:::${object.bucket}` },
        { action: "s3:GetObject", resource: objects },
        ...(command === "UNLOAD" ? [{ action: "s3:PutObject", resource: objects }] : []),
    ];
}

function labels(found: readonly Concern[]): string {
    return [...new Set(found.map(({ label }) => label))].join(" and ");
}
