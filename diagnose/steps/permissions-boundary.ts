import { unseen } from "../answer";
import { Simulation } from "../calls";
import { isNeeded, Question } from "../question";
import { cannotSee, fails, ok, Step } from "../step";
import { AtTheObject, Walk } from "../walk";

const name = "permissions boundary";

/** The boundary of the role that reads and writes lets it. It grants nothing by itself. */
export function boundaryStep({ question }: Walk, at: AtTheObject | undefined): Step {
    if (at === undefined) {
        return cannotSee(name, "which role it is depends on the default role, which is not known");
    }
    const { role, simulations } = at;
    if (role.answer.is === "missing") {
        return cannotSee(name, `there is no role ${role.arn}`);
    }
    if (role.answer.is === "refused") {
        return unseen(name, role.answer);
    }
    const { boundaryArn } = role.answer.value;
    if (boundaryArn === undefined) {
        return ok(name, `${role.arn} has none`);
    }
    if (question.object === undefined) {
        return cannotSee(
            name,
            `${role.arn} has ${boundaryArn}`,
            "Give --s3 s3://BUCKET/KEY: what it lets through is told of one object.",
        );
    }
    if (simulations.is !== "told") {
        return simulations.is === "refused"
            ? unseen(name, simulations)
            : cannotSee(name, `there is no role ${role.arn}`);
    }
    return judged(question, boundaryArn, simulations.value);
}

function judged({ command }: Question, boundaryArn: string, simulations: readonly Simulation[]): Step {
    const through = simulations.filter(({ boundaryAllows }) => boundaryAllows !== false);
    const stopped = simulations.filter(({ boundaryAllows }) => boundaryAllows === false);
    const needed = stopped.filter(({ action }) => isNeeded(action, command));
    if (needed.length > 0) {
        return fails(
            name,
            `${boundaryArn} does not let ${listed(needed)} through, whatever the role's own policies allow`,
            `Let ${boundaryArn} allow ${needed.map(({ action, resource }) => `${action} on ${resource}`).join(" and ")}.`,
        );
    }
    const forUnload =
        stopped.length > 0 && command === undefined ? `, and not ${listed(stopped)}, which UNLOAD would need` : "";
    return ok(name, `${boundaryArn} lets ${listed(through)} through${forUnload}`);
}

function listed(simulations: readonly Simulation[]): string {
    return simulations.map(({ action }) => action).join(", ");
}
