import { Answer, unseen } from "../answer";
import { Encryption } from "../calls";
import { isPrefix, S3Object } from "../question";
import { cannotSee, fails, ok, Step } from "../step";
import { AtTheObject, Walk } from "../walk";
import { keyForRole } from "./kms/key-for-role";

const name = "KMS";

/** The key that the object is encrypted by, or will be, is enabled and for this role. */
export async function kmsStep(walk: Walk, at: AtTheObject | undefined): Promise<Step> {
    const { object } = walk.question;
    if (object === undefined) {
        return cannotSee(name, "no object was named", "Give --s3 s3://BUCKET/KEY, as COPY or UNLOAD has it.");
    }
    if (at === undefined) {
        return cannotSee(name, "which role it is depends on the default role, which is not known");
    }
    const encryption = await encryptionOf(walk, object);
    if (encryption.is === "missing") {
        return cannotSee(name, `there is no bucket ${object.bucket}`);
    }
    if (encryption.is === "refused") {
        return unseen(name, encryption);
    }
    const { kms, keyId } = encryption.value;
    if (!kms) {
        return ok(name, "not encrypted by KMS: no key is needed");
    }
    return keyId === undefined
        ? ok(name, "encrypted by the key that AWS manages for S3, which every role of the bucket's account may use")
        : keyStep(walk, at, keyId);
}

/** UNLOAD writes by the bucket's default; COPY reads what is there, if the caller may look at it. */
async function encryptionOf({ calls, question }: Walk, object: S3Object): Promise<Answer<Encryption>> {
    if (question.command !== "UNLOAD" && !isPrefix(object)) {
        const seen = await calls.headObject(object.bucket, object.key);
        if (seen.is === "told") {
            return seen;
        }
    }
    return calls.getBucketEncryption(object.bucket);
}

async function keyStep(walk: Walk, { role }: AtTheObject, keyId: string): Promise<Step> {
    const key = await walk.calls.describeKey(keyId);
    if (key.is === "missing") {
        return fails(
            name,
            `there is no key ${keyId}, by which it is encrypted`,
            "Encrypt the object by a key that is there.",
        );
    }
    if (key.is === "refused") {
        return unseen(name, key);
    }
    const { arn, state, awsManaged } = key.value;
    if (state !== "Enabled") {
        return fails(name, `the key ${arn} is ${state}`, `Run ${enable(arn, state)}`);
    }
    if (awsManaged) {
        return ok(name, `encrypted by ${arn}, which AWS manages, and which every role of its account may use`);
    }
    return keyForRole(walk, role.arn, arn);
}

function enable(arn: string, state: string): string {
    return state === "PendingDeletion"
        ? `aws kms cancel-key-deletion --key-id ${arn}, then aws kms enable-key --key-id ${arn}`
        : `aws kms enable-key --key-id ${arn}`;
}
