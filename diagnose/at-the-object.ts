import { partitionOf } from "../trust/region";
import { Answer, mapAnswer } from "./answer";
import { accountOf } from "./arn";
import { BucketPolicy, Encryption, Simulation } from "./calls";
import { isPrefix, S3Object } from "./question";
import { simulate, Walk, WalkedRole } from "./walk";

/** The end of the way: the role that reads and writes, what IAM says to that, and what the bucket does. */
export interface AtTheObject {
    object: S3Object;
    role: WalkedRole;
    /** The object itself; undefined where more than one is meant. */
    seen: Answer<Encryption> | undefined;
    bucketArn: string;
    /** The ARN of the object, or with a `*` that of all whose keys begin so. */
    objects: string;
    simulations: Answer<Simulation[]>;
    /** The same of the folder `KEY/`, where that may be meant by a key without a slash. */
    inFolder: readonly Simulation[];
    bucketPolicy: Answer<BucketPolicy>;
    /** Whether the bucket is of the role's account; undefined where nothing tells. */
    isOneAccount: boolean | undefined;
}

/** Of a chain, the last role reads and writes. Undefined where it, or the object, is not known. */
export async function goToTheObject(walk: Walk): Promise<AtTheObject | undefined> {
    const { calls, question, roles } = walk;
    const { object } = question;
    const role = roles.at(-1);
    if (object === undefined || role === undefined) {
        return undefined;
    }
    const isMany = isPrefix(object, question.command);
    const seen = isMany ? undefined : await calls.headObject(object.bucket, object.key);
    const bucketArn = `arn:${partitionOf(question.region)}:s3:::${object.bucket}`;
    // COPY reads whatever begins as FROM says, also where there is no object of just that key.
    const objects = `${bucketArn}/${object.key}${isMany || seen?.is === "missing" ? "*" : ""}`;
    const actions = ["s3:GetObject", "s3:PutObject"];
    const [list, each, folder, bucketPolicy] = await Promise.all([
        simulate(walk, role, {
            actions: ["s3:ListBucket"],
            resource: bucketArn,
            context: { "s3:prefix": object.key },
        }),
        simulate(walk, role, { actions, resource: objects }),
        isMany || seen?.is === "told"
            ? []
            : simulate(walk, role, { actions, resource: `${bucketArn}/${object.key}/*` }),
        calls.getBucketPolicy(object.bucket),
    ]);
    const simulations = list.is === "told" ? mapAnswer(each, (others) => [...list.value, ...others]) : list;
    return {
        object,
        role,
        seen,
        bucketArn,
        objects,
        simulations,
        inFolder: "is" in folder && folder.is === "told" ? folder.value : [],
        bucketPolicy,
        isOneAccount: isOneAccount(walk, role, simulations, bucketPolicy),
    };
}

/** S3 shows a policy to the bucket's own account alone, and IAM simulates that account's roles alone. */
function isOneAccount(
    { caller }: Walk,
    { arn }: WalkedRole,
    simulations: AtTheObject["simulations"],
    bucketPolicy: AtTheObject["bucketPolicy"],
): boolean | undefined {
    const known = caller ?? (simulations.is === "told" ? accountOf(arn) : undefined);
    if (known === undefined) {
        return undefined;
    }
    const isCallersRole = known === accountOf(arn);
    if (bucketPolicy.is === "told") {
        return isCallersRole;
    }
    const isOthersBucket = bucketPolicy.is === "refused" && bucketPolicy.why === "other account";
    return isOthersBucket && isCallersRole ? false : undefined;
}
