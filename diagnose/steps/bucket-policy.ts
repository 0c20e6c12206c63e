import { Refused, unseen } from "../answer";
import { AtTheObject } from "../at-the-object";
import { Question } from "../question";
import { Concern, concerns, isCertain } from "../resource-policy";
import { cannotSee, fails, ok, Step } from "../step";
import { Walk } from "../walk";
import { atTheObject } from "./about-object";

const name = "bucket policy";

/**
 * The bucket's own policy does not stand in the way. IAM's simulation takes no account of it, for a role:
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export function bucketPolicyStep(walk: Walk, at: AtTheObject | undefined): Step {
    return atTheObject(name, walk, at, (there) => {
        const { bucket } = there.object;
        const answer = there.bucketPolicy;
        if (answer.is === "missing") {
            return fails(name, `there is no bucket ${bucket}`, "Correct the name in the SQL, or make the bucket.");
        }
        if (answer.is === "refused") {
            return unseenPolicy(walk.question, there, answer);
        }
        const { policy } = answer.value;
        if (policy !== undefined) {
            return judged(walk.question, there, policy);
        }
        return there.isOneAccount === true ? ok(name, `${bucket} has none`) : notAllowed(walk.question, there);
    });
}

/**
 * Another account's bucket refuses by the words of a missing permission, unless its policy lets these credentials in.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html
 */
function unseenPolicy(question: Question, at: AtTheObject, refused: Refused): Step {
    const step = unseen(name, refused, `Its owner can look: let ${allowing(question, at)}`);
    return refused.why === "denied"
        ? cannotSee(
              name,
              step.says,
              `${step.fix ?? ""} If the bucket is of another account, let ${allowing(question, at)}`,
          )
        : step;
}

/** Whether the bucket's policy allows a call by itself, as it may within one account: of a role that IAM simulates. */
export function bucketAllows(walk: Walk, at: AtTheObject, { action, resource }: S3Call): boolean {
    const policy = at.bucketPolicy.is === "told" ? at.bucketPolicy.value.policy : undefined;
    if (policy === undefined) {
        return false;
    }
    return concerns(policy, { roleArn: at.role.arn, action, resource, context: contextOf(walk.question, action) }).some(
        (one) => one.effect === "Allow" && one.means === "role" && isCertain(one),
    );
}

function contextOf({ object }: Question, action: string): Record<string, string> {
    return action === "s3:ListBucket" && object !== undefined ? { "s3:prefix": object.key } : {};
}

function judged(question: Question, at: AtTheObject, policy: string): Step {
    const { isOneAccount, role } = at;
    const { bucket } = at.object;
    const found = callsOf(question, at).map(({ action, resource }) =>
        concerns(policy, { roleArn: role.arn, action, resource, context: contextOf(question, action) }),
    );
    const denies = found.flat().filter(({ effect }) => effect === "Deny");
    const certain = denies.filter(isCertain);
    if (certain.length > 0) {
        return fails(
            name,
            `${labels(certain)} of the policy of ${bucket} denies it to ${role.arn}`,
            `Take ${role.arn} out of it, or the object out of its resources.`,
        );
    }
    const allows = found.map((one) => one.filter(({ effect }) => effect === "Allow"));
    if (isOneAccount !== true && !allows.every((one) => one.length > 0)) {
        return notAllowed(question, at);
    }
    const needed = isOneAccount === true ? [] : allows.filter((one) => !one.some(isCertain)).flat();
    return unsure(bucket, [...denies, ...needed]) ?? ok(name, `nothing in the policy of ${bucket} denies it`);
}

function unsure(bucket: string, found: readonly Concern[]): Step | undefined {
    const conditional = found.filter(({ dependsOn }) => dependsOn.length > 0);
    if (conditional.length > 0) {
        const keys = [...new Set(conditional.flatMap(({ dependsOn }) => dependsOn))].join(", ");
        return cannotSee(
            name,
            `${labels(conditional)} of the policy of ${bucket} may decide it, by conditions on ${keys}`,
            "Look whether Redshift's requests meet them.",
        );
    }
    const [one] = found;
    return (
        one &&
        cannotSee(
            name,
            `${labels(found)} of the policy of ${bucket} ${one.effect === "Deny" ? "denies" : "allows"} a part of it alone`,
            "Give as --s3 the part that is meant.",
        )
    );
}

/** Another account's bucket, or one of which nothing tells whose it is. */
function notAllowed(question: Question, at: AtTheObject): Step {
    const { bucket } = at.object;
    const fix = `Let ${allowing(question, at)}`;
    return at.isOneAccount === false
        ? fails(name, `${bucket} is of another account than ${at.role.arn}, and its policy does not allow it`, fix)
        : cannotSee(
              name,
              `the policy of ${bucket} does not allow it, as it must where the bucket is of another account than ${at.role.arn}`,
              fix,
          );
}

function allowing(question: Question, at: AtTheObject): string {
    const calls = callsOf(question, at);
    const statement = {
        Effect: "Allow",
        Principal: { AWS: at.role.arn },
        Action: calls.map(({ action }) => action),
        Resource: [...new Set(calls.map(({ resource }) => resource))],
    };
    return `the policy of ${at.object.bucket} have ${JSON.stringify(statement)}`;
}

interface S3Call {
    action: string;
    resource: string;
}

/** What COPY asks of S3, and UNLOAD besides. */
function callsOf({ command }: Question, { bucketArn, objects }: AtTheObject): S3Call[] {
    return [
        { action: "s3:ListBucket", resource: bucketArn },
        { action: "s3:GetObject", resource: objects },
        ...(command === "UNLOAD" ? [{ action: "s3:PutObject", resource: objects }] : []),
    ];
}

function labels(found: readonly Concern[]): string {
    return [...new Set(found.map(({ label }) => label))].join(" and ");
}
