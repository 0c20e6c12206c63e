import { partitionOf } from "../trust/region";
import { Answer, mapAnswer, missing } from "./answer";
import { Calls, Simulation } from "./calls";
import { objectArn, Question, S3Object } from "./question";
import { SqlError } from "./sql-errors/sql-error";
import { Step } from "./step";
import { associationStep } from "./steps/association";
import { bucketPolicyStep } from "./steps/bucket-policy";
import { chainSteps } from "./steps/chain";
import { defaultRoleStep } from "./steps/default-role";
import { kmsStep } from "./steps/kms";
import { permissionStep } from "./steps/permission";
import { boundaryStep } from "./steps/permissions-boundary";
import { roleSteps } from "./steps/role";
import { sqlStep } from "./steps/sql";
import { trustStep } from "./steps/trust";
import { warehouseStep } from "./steps/warehouse";
import { AtTheObject, beginWalk, Walk } from "./walk";

/** Every step of the way, and the one to look at first. */
export interface Diagnosis {
    steps: Step[];
    /** Undefined where no step fails. */
    firstCause: Step | undefined;
}

/** AWS does not take the credentials, so that nothing can be seen. */
export class CredentialsRefused extends Error {}

/** Walks the whole way, from the cluster to the object in S3 and the database's own grants. */
export async function diagnose(
    question: Question,
    error: SqlError | undefined,
    calls: Calls,
    now: Date,
): Promise<Diagnosis> {
    const walk = await beginWalk(question, calls, now);
    if (walk.warehouse.is === "refused" && walk.warehouse.credentials) {
        throw new CredentialsRefused(walk.warehouse.because);
    }
    const at = await atTheObject(walk);
    const steps = [
        warehouseStep(walk),
        associationStep(walk),
        defaultRoleStep(walk),
        ...roleSteps(walk),
        trustStep(walk),
        ...(await chainSteps(walk)),
        boundaryStep(walk, at),
        permissionStep(walk, at),
        bucketPolicyStep(walk, at),
        await kmsStep(walk, at),
        sqlStep(walk, error?.causes.some(({ proven }) => proven === true) ?? false),
    ];
    return { steps, firstCause: firstCause(steps, error) };
}

/** Of a chain, the last role reads and writes. Where no object was named, nobody is asked about any. */
async function atTheObject({ question, calls, roles }: Walk): Promise<AtTheObject | undefined> {
    const role = roles.at(-1);
    if (role === undefined) {
        return undefined;
    }
    if (question.object === undefined) {
        return { role, simulations: missing, bucketPolicy: missing };
    }
    const [simulations, bucketPolicy] = await Promise.all([
        role.answer.is === "missing"
            ? missing
            : simulateS3(calls, role.arn, question.object, partitionOf(question.region)),
        calls.getBucketPolicy(question.object.bucket),
    ]);
    return { role, simulations, bucketPolicy };
}

/** Listing is of the bucket, the rest of its objects. */
async function simulateS3(
    calls: Calls,
    roleArn: string,
    object: S3Object,
    partition: string,
): Promise<Answer<Simulation[]>> {
    const [list, objects] = await Promise.all([
        calls.simulate({
            roleArn,
            actions: ["s3:ListBucket"],
            resource: `arn:${partition}:s3:::${object.bucket}`,
            context: { "s3:prefix": object.key },
        }),
        calls.simulate({
            roleArn,
            actions: ["s3:GetObject", "s3:PutObject"],
            resource: objectArn(partition, object),
        }),
    ]);
    return list.is === "told" ? mapAnswer(objects, (others) => [...list.value, ...others]) : list;
}

/** What the error's text leads to comes before what merely fails as well. */
function firstCause(steps: readonly Step[], error: SqlError | undefined): Step | undefined {
    const failing = steps.filter(({ verdict }) => verdict === "fails");
    const led = (error?.causes ?? []).flatMap(({ step }) => failing.filter(({ name }) => name === step));
    return led[0] ?? failing[0];
}
