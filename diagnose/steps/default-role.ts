import { unseen } from "../answer";
import { nameOf } from "../question";
import { cannotSee, fails, ok, Step } from "../step";
import { Walk } from "../walk";

const name = "default role";

/** Which role IAM_ROLE default means. It matters where the SQL says so; else it is told by the way. */
export function defaultRoleStep({ question, warehouse }: Walk): Step {
    if (warehouse.is === "missing") {
        return cannotSee(name, `there is no ${nameOf(question)} to look at`);
    }
    const list = warehouse.is === "refused" ? warehouse : warehouse.value.list;
    if (list.is === "refused") {
        return unseen(name, list);
    }
    const defaultRoleArn = list.is === "told" ? list.value.defaultRoleArn : undefined;
    if (question.roles !== "default") {
        return ok(name, `not used: the SQL names the role. IAM_ROLE default would be ${defaultRoleArn ?? "no role"}`);
    }
    return defaultRoleArn === undefined
        ? fails(
              name,
              `${nameOf(question)} has no default role: IAM_ROLE default is no role`,
              "Give the RedshiftRole association: { defaultRole: true }, or name the role in the SQL.",
          )
        : ok(name, `IAM_ROLE default is ${defaultRoleArn}`);
}
