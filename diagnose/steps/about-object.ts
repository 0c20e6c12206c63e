import { AtTheObject } from "../at-the-object";
import { Simulation } from "../calls";
import { cannotSee, ofUnknownRole, Step, StepName } from "../step";
import { Walk } from "../walk";

/** A step about the object, where that and the role are known. */
export function atTheObject<S>(
    name: StepName,
    { question }: Walk,
    at: AtTheObject | undefined,
    judge: (at: AtTheObject) => S,
): S | Step {
    if (question.object === undefined) {
        return cannotSee(name, "no object was named", "Give --s3 s3://BUCKET/KEY, as COPY or UNLOAD has it.");
    }
    return at === undefined ? ofUnknownRole(name) : judge(at);
}

/** Whether a role that is refused all that begins with the key is let do it in the folder of that name. */
export function isLetInFolder(
    { inFolder }: AtTheObject,
    { action }: Simulation,
    isLet: (simulation: Simulation) => boolean,
): boolean {
    return inFolder.some((one) => one.action === action && isLet(one));
}

/** `s3://bucket/sales` is one object, or all that begins so, or the folder: which objects there are is not asked. */
export function onlyInFolder(name: StepName, says: string, { object: { bucket, key } }: AtTheObject): Step {
    return cannotSee(
        name,
        `${says} in s3://${bucket}/${key}/, and not of all that begins s3://${bucket}/${key}`,
        `Give --s3 s3://${bucket}/${key}/ if all lies in that folder, else the key of one object.`,
    );
}
