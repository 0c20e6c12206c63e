import { goToTheObject } from "./at-the-object";
import { Calls } from "./calls";
import { Question } from "./question";
import { beingModified } from "./sql-errors/being-modified";
import { mustDelegateAccess } from "./sql-errors/must-delegate-access";
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
import { principalStep } from "./steps/trust/principal";
import { trustStep } from "./steps/trust";
import { warehouseStep } from "./steps/warehouse";
import { endpointStep } from "./steps/vpc-endpoint";
import { beginWalk } from "./walk";

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
    if (walk.warehouse.is === "refused" && walk.warehouse.why === "credentials") {
        throw new CredentialsRefused(walk.warehouse.because);
    }
    const at = await goToTheObject(walk);
    const steps = [
        warehouseStep(walk, error === beingModified ? "change" : "SQL"),
        associationStep(walk),
        defaultRoleStep(walk),
        ...roleSteps(walk),
        error === mustDelegateAccess ? principalStep(walk) : trustStep(walk),
        ...(await chainSteps(walk)),
        boundaryStep(walk, at),
        permissionStep(walk, at),
        bucketPolicyStep(walk, at),
        await kmsStep(walk, at),
        endpointStep(walk),
        sqlStep(walk, error?.causes.some(({ proven }) => proven === true) ?? false),
    ];
    return { steps, firstCause: firstCause(steps, error) };
}

/** What the error's text leads to comes before what merely fails as well. */
function firstCause(steps: readonly Step[], error: SqlError | undefined): Step | undefined {
    const failing = steps.filter(({ verdict }) => verdict === "fails");
    const led = (error?.causes ?? []).flatMap(({ step }) => failing.filter(({ name }) => name === step));
    return led[0] ?? failing[0];
}
