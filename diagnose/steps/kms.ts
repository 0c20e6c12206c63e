import { Answer, unseen } from "../answer";
import { accountOf } from "../arn";
import { AtTheObject } from "../at-the-object";
import { Encryption } from "../calls";
import { cannotSee, fails, ok, Step } from "../step";
import { Walk } from "../walk";
import { atTheObject } from "./about-object";
import { keyForRole } from "./kms/key-for-role";
import { unseenKey } from "./kms/unseen-key";

const name = "KMS";

/** The key that the object is encrypted by, or will be, is enabled and for this role. */
export async function kmsStep(walk: Walk, at: AtTheObject | undefined): Promise<Step> {
    return atTheObject(name, walk, at, async (there) => {
        const encryption = await encryptionOf(walk, there);
        if (encryption.is === "missing") {
            return cannotSee(name, `there is no bucket ${there.object.bucket}`);
        }
        if (encryption.is === "refused") {
            return unseen(name, encryption);
        }
        const step = await encryptedStep(walk, there, encryption.value);
        return walk.question.command === "UNLOAD" ? forUnload(step) : step;
    });
}

/** What is to come is written by the bucket's default; COPY reads what is there, if the caller may look at it. */
async function encryptionOf({ calls }: Walk, { object, seen }: AtTheObject): Promise<Answer<Encryption>> {
    return seen?.is === "told" ? seen : calls.getBucketEncryption(object.bucket);
}

/**
 * UNLOAD encrypts by S3's own keys, whatever the bucket's default is, unless it is told otherwise.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html
 */
function forUnload(step: Step): Step {
    return step.verdict === "fails"
        ? cannotSee(
              name,
              `UNLOAD uses a key only with ENCRYPTED AUTO or KMS_KEY_ID; with the bucket's, ${step.says}`,
              step.fix,
          )
        : step;
}

function encryptedStep(walk: Walk, at: AtTheObject, { kms, keyId }: Encryption): Step | Promise<Step> {
    if (!kms) {
        return ok(name, "not encrypted by KMS: no key is needed");
    }
    return keyId === undefined
        ? managedStep(at, "the key that AWS manages for S3", at.isOneAccount)
        : keyStep(walk, at, keyId);
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html */
function managedStep({ role, object }: AtTheObject, key: string, isOneAccount: boolean | undefined): Step {
    if (isOneAccount === true) {
        return ok(name, `encrypted by ${key}, which every role of its account may use`);
    }
    const says = `encrypted by ${key}, which no role of another account may use`;
    const fix = `Encrypt what is in ${object.bucket} by a customer managed key, and let its policy allow ${role.arn}.`;
    return isOneAccount === false
        ? fails(name, `${says}, and ${role.arn} is of another`, fix)
        : cannotSee(name, `${says}; nothing tells whether ${role.arn} is of another`, fix);
}

async function keyStep(walk: Walk, at: AtTheObject, keyId: string): Promise<Step> {
    const key = await walk.calls.describeKey(keyId);
    if (key.is === "missing") {
        return keyId.startsWith("arn:")
            ? fails(
                  name,
                  `there is no key ${keyId}, by which it is encrypted`,
                  "Encrypt the object by a key that is there.",
              )
            : cannotSee(
                  name,
                  `encrypted by the key ${keyId}, which is not in ${walk.question.region}: it is in the bucket's Region`,
                  `Run aws kms describe-key --key-id ${keyId} with --region of the bucket.`,
              );
    }
    if (key.is === "refused") {
        return unseenKey(walk, at.role.arn, keyId, key);
    }
    const { arn, state, awsManaged } = key.value;
    if (state !== "Enabled") {
        return fails(name, `the key ${arn} is ${state}`, `Run ${enable(arn, state)}`);
    }
    if (awsManaged) {
        return managedStep(at, `the AWS managed key ${arn}`, accountOf(arn) === accountOf(at.role.arn));
    }
    return keyForRole(walk, at.role, arn);
}

function enable(arn: string, state: string): string {
    return state === "PendingDeletion"
        ? `aws kms cancel-key-deletion --key-id ${arn}, then aws kms enable-key --key-id ${arn}`
        : `aws kms enable-key --key-id ${arn}`;
}
