import { unseen } from "../answer";
import { AtTheObject } from "../at-the-object";
import { Simulation } from "../calls";
import { isNeeded, Question } from "../question";
import { cannotSee, fails, ofUnknownRole, ok, Step } from "../step";
import { Walk } from "../walk";
import { isLetInFolder, onlyInFolder } from "./about-object";

const name = "permissions boundary";

/** The boundary of the role that reads and writes lets it. It grants nothing by itself. */
export function boundaryStep({ question, roles }: Walk, at: AtTheObject | undefined): Step {
    const role = roles.at(-1);
    if (role === undefined) {
        return ofUnknownRole(name);
    }
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
    if (at === undefined) {
        return cannotSee(
            name,
            `${role.arn} has ${boundaryArn}`,
            "Give --s3 s3://BUCKET/KEY: what it lets through is told of one object.",
        );
    }
    if (at.simulations.is !== "told") {
        return at.simulations.is === "refused"
            ? unseen(name, at.simulations)
            : cannotSee(name, `there is no role ${role.arn}`);
    }
    return judged(question, boundaryArn, at, at.simulations.value);
}

function judged({ command }: Question, boundaryArn: string, at: AtTheObject, simulations: readonly Simulation[]): Step {
    const isLet = ({ boundaryAllows }: Simulation) => boundaryAllows !== false;
    const through = simulations.filter(isLet);
    const stopped = simulations.filter((one) => !isLet(one));
    const needed = stopped.filter(({ action }) => isNeeded(action, command));
    if (needed.length > 0 && needed.every((one) => isLetInFolder(at, one, isLet))) {
        return onlyInFolder(name, `${boundaryArn} lets ${listed(needed)} through`, at);
    }
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
